// The threads of a small mailbox, both as RFC 5256 and as an owner sees them.
import { createConversations } from "./conversations.ts";
import { threadReferences, threadString } from "./references.ts";
import { readHeaders, type ThreadedMessage } from "./threaded-message.ts";

export interface Threads {
  /** Message numbers by conversation, each ascending, by their first number. */
  readonly groups: readonly (readonly number[])[];
  /** The REFERENCES threads in the form of RFC 5256 section 4, such as "(3 2)(1)". */
  readonly thread: string;
}

/** Threads messages given as header fields (RFC 5322), with their numbers in the mailbox. */
export function threadsOf(messages: readonly { readonly n: number; readonly headers: string }[]): Threads {
  const read = messages.map(({ n, headers }) => readHeaders(headers, n));
  return { groups: groupsOf(read), thread: threadString(threadReferences(read)) };
}

/** Message numbers by conversation, see {@link createConversations}. */
export function groupsOf(messages: readonly ThreadedMessage[]): readonly (readonly number[])[] {
  const conversations = createConversations();
  const inOrder = [...messages].sort((a, b) => (a.date ?? 0) - (b.date ?? 0) || a.n - b.n);
  const placed = inOrder.map((message) => ({ n: message.n, conversation: conversations.add(message) }));
  const groups = new Map<string, number[]>();
  for (const { n, conversation } of placed) {
    const name = conversations.current(conversation);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [n]);
    else group.push(n);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
