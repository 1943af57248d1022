// The REFERENCES threading algorithm of RFC 5256, section 3, step by step.
import { rfcSubject } from "../subject.ts";
import type { ThreadedMessage } from "./threaded-message.ts";

/** A message and its answers. `message` is null for a dummy: a message that is referred to but not there. */
export interface Thread {
  readonly message: ThreadedMessage | null;
  readonly children: readonly Thread[];
}

interface Node {
  readonly message: ThreadedMessage | null;
  parent: Node | null;
  children: Node[];
}

/** Message-IDs of one References field beyond which the oldest are not read. */
const REFERENCES_AT_MOST = 1000;

/** The threads of a mailbox; `messages` in mailbox order. */
export function threadReferences(messages: readonly ThreadedMessage[]): readonly Thread[] {
  const root = link(messages);
  prune(root);
  sortByDate(root);
  gatherSubjects(root);
  sortAll(root);
  return root.children;
}

/** Step 1: every message is linked below the last message that it refers to. Returns the root of step 2. */
function link(messages: readonly ThreadedMessage[]): Node {
  const nodes = new Map<string, Node>();
  const unnamed: Node[] = [];
  const loose: Node[] = [];
  const present = new Map<string, ThreadedMessage>();
  for (const message of messages) {
    if (message.messageId !== null && !present.has(message.messageId)) present.set(message.messageId, message);
  }
  const nodeOf = (id: string): Node => {
    const known = nodes.get(id);
    if (known !== undefined) return known;
    const node: Node = { message: present.get(id) ?? null, parent: null, children: [] };
    nodes.set(id, node);
    return node;
  };
  for (const message of messages) {
    // A second message with the same Message-ID counts as one with an ID of its own.
    const isFirst = message.messageId !== null && present.get(message.messageId) === message;
    let node: Node;
    if (isFirst && message.messageId !== null) node = nodeOf(message.messageId);
    else {
      node = { message, parent: null, children: [] };
      unnamed.push(node);
    }
    const references =
      message.references.length > 0 ? message.references.slice(-REFERENCES_AT_MOST) : message.inReplyTo.slice(0, 1);
    // 1.A: the references are a chain; what has a parent already keeps it.
    let last: Node | null = null;
    for (const id of references) {
      const next = nodeOf(id);
      if (last !== null && next.parent === null && !isBelow(last, next)) adopt(last, next);
      last = next;
    }
    // 1.B: the last reference is the parent, whatever a truncated chain said before.
    if (node.parent !== null) {
      abandon(node);
      loose.push(node);
    }
    if (last !== null && !isBelow(last, node)) adopt(last, node);
  }
  const root: Node = { message: null, parent: null, children: [] };
  // Without dates the order of the mailbox stays, but what a cycle cut loose comes first: it was thought to be in another thread.
  const seen = new Set<Node>();
  for (const node of [...loose, ...inMailboxOrder([...nodes.values(), ...unnamed])]) {
    if (node.parent !== null || seen.has(node)) continue;
    seen.add(node);
    adopt(root, node);
  }
  return root;
}

/** Nodes in the order of their messages; a dummy where its first message stands. */
function inMailboxOrder(nodes: readonly Node[]): readonly Node[] {
  const place = (node: Node): number => {
    let first: Node | undefined = node;
    while (first !== undefined && first.message === null) first = first.children[0];
    return first?.message?.n ?? Number.POSITIVE_INFINITY;
  };
  return nodes
    .map((node) => ({ node, n: place(node) }))
    .sort((a, b) => (a.n === b.n ? 0 : a.n - b.n))
    .map(({ node }) => node);
}

/** Whether `node` is `top` or stands somewhere below it. */
function isBelow(node: Node, top: Node): boolean {
  for (let up: Node | null = node; up !== null; up = up.parent) if (up === top) return true;
  return false;
}

function adopt(parent: Node, child: Node): void {
  child.parent = parent;
  parent.children.push(child);
}

function abandon(child: Node): void {
  if (child.parent !== null) child.parent.children = child.parent.children.filter((other) => other !== child);
  child.parent = null;
}

/** Step 3: dummies go, their children move up; directly below the root only an only child does. */
function prune(root: Node): void {
  for (const node of bottomUp(root)) {
    const kept: Node[] = [];
    for (const child of node.children) {
      if (child.message !== null || (node === root && child.children.length > 1)) kept.push(child);
      else for (const grandchild of child.children) kept.push(grandchild);
    }
    for (const child of kept) child.parent = node;
    node.children = kept;
  }
}

/** Steps 5: threads with the same base subject become one. */
function gatherSubjects(root: Node): void {
  const table = new Map<string, Node>();
  for (const node of root.children) {
    const { base, isReply } = subjectOf(node);
    if (base === "") continue;
    const known = table.get(base);
    if (known === undefined) table.set(base, node);
    else if (known.message !== null && (node.message === null || (subjectOf(known).isReply && !isReply))) {
      table.set(base, node);
    }
  }
  for (const node of [...root.children]) {
    const { base, isReply } = subjectOf(node);
    const known = table.get(base);
    if (base === "" || known === undefined || known === node) continue;
    if (known.message === null && node.message === null) {
      abandon(node);
      for (const child of node.children) adopt(known, child);
    } else if (known.message === null || (isReply && !subjectOf(known).isReply)) {
      abandon(node);
      adopt(known, node);
    } else {
      const dummy: Node = { message: null, parent: root, children: [] };
      root.children[root.children.indexOf(known)] = dummy;
      known.parent = null;
      abandon(node);
      adopt(dummy, known);
      adopt(dummy, node);
      table.set(base, dummy);
    }
  }
}

function subjectOf(node: Node): ReturnType<typeof rfcSubject> {
  return rfcSubject((node.message ?? node.children[0]?.message)?.subject ?? "");
}

/** Step 6: siblings by date, the deepest first, since a dummy is sorted by its first child. */
function sortAll(root: Node): void {
  for (const node of bottomUp(root)) sortByDate(node);
}

/** Step 4 for one set of siblings; messages of one date, and sets in which a date is unknown, stay in mailbox order. */
function sortByDate(node: Node): void {
  if (node.children.length < 2) return;
  for (const child of node.children) if (child.message === null) sortByDate(child);
  const first = (child: Node): ThreadedMessage | null => child.message ?? child.children[0]?.message ?? null;
  if (node.children.some((child) => (first(child)?.date ?? null) === null)) return;
  node.children.sort((one, other) => {
    const a = first(one);
    const b = first(other);
    return (a?.date ?? 0) - (b?.date ?? 0) || (a?.n ?? 0) - (b?.n ?? 0);
  });
}

/** All nodes, children before their parents; without recursion, since chains may be long. */
function bottomUp(root: Node): readonly Node[] {
  const order: Node[] = [root];
  for (let at = 0; at < order.length; at++) for (const child of order[at]?.children ?? []) order.push(child);
  return order.reverse();
}

/** The threads as RFC 5256 section 4 writes them: "(3 2)(1)", "((1)(2))", "(1 (2)(3 4))". */
export function threadString(threads: readonly Thread[]): string {
  let text = "";
  const left: (Thread | string)[] = [...threads].reverse().flatMap((thread) => [")", thread, "("]);
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === "string") {
      text += next;
      continue;
    }
    if (next.message !== null) text += next.message.n;
    const [only, ...others] = next.children;
    if (only === undefined) continue;
    if (next.message !== null) text += " ";
    if (others.length === 0) left.push(only);
    else for (const child of [...next.children].reverse()) left.push(")", child, "(");
  }
  return text;
}
