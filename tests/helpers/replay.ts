// A small IMAP server that plays transcripts of real servers' habits, one connection after the other.
//
// A transcript is a text file:
//   # a comment
//   capabilities: IMAP4rev1 IDLE UIDPLUS      what the server says it can do
//   C: UID SEARCH                             the next command must begin like this (tag left out)
//   S: * SEARCH 4 5                           sent as it is; {tag} is the tag of the command
//   S: * 1 FETCH (UID 4 BODY[] <<END          a literal: the lines up to END, with its length before it
//   Subject: hello
//   END
//   S: )
//   close                                     the connection is cut
// Signing in, ID, NAMESPACE, ENABLE, LIST of one folder, LSUB, NOOP, IDLE and LOGOUT are answered by themselves unless the transcript expects them.
import { readFile } from "node:fs/promises";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";

type Step =
  | { readonly kind: "expect"; readonly begins: string }
  | { readonly kind: "say"; readonly bytes: string }
  | { readonly kind: "close" };

interface Transcript {
  readonly capabilities: string;
  readonly steps: readonly Step[];
}

export interface Replay {
  readonly port: number;
  /** Commands received, without tags, over all connections. */
  readonly received: readonly string[];
  /** Commands that the transcript did not expect. */
  readonly surprises: readonly string[];
  close(): Promise<void>;
}

/** Plays a transcript of tests/transcripts, or one given as text, to every connection anew. */
export async function replay(transcript: string): Promise<Replay> {
  const text = transcript.includes("\n")
    ? transcript
    : await readFile(join(import.meta.dirname, "../transcripts", `${transcript}.txt`), "utf8");
  const { capabilities, steps } = parse(text);
  const received: string[] = [];
  const surprises: string[] = [];
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => undefined);
    play(socket, capabilities, [...steps], received, surprises);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    received,
    surprises,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function parse(text: string): Transcript {
  const lines = text.split(/\r?\n/);
  const steps: Step[] = [];
  let capabilities = "IMAP4rev1";
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const value = line.slice(3);
    if (line.startsWith("capabilities:")) capabilities = line.slice(13).trim();
    else if (line.startsWith("C: ")) steps.push({ kind: "expect", begins: value });
    else if (line === "close") steps.push({ kind: "close" });
    else if (line.startsWith("S: ")) {
      const literal = /^(.*)<<(\w+)$/.exec(value);
      if (!literal) {
        steps.push({ kind: "say", bytes: `${value}\r\n` });
        continue;
      }
      const end = lines.indexOf(literal[2] ?? "", at + 1);
      const content = `${lines.slice(at + 1, end).join("\r\n")}\r\n`;
      steps.push({ kind: "say", bytes: `${literal[1]}{${Buffer.byteLength(content)}}\r\n${content}` });
      at = end;
    } else if (line.trim() !== "" && !line.startsWith("#"))
      throw new Error(`not understood in the transcript: ${line}`);
  }
  return { capabilities, steps };
}

function play(socket: Socket, capabilities: string, steps: Step[], received: string[], surprises: string[]): void {
  let buffer = "";
  let idling: string | null = null;
  const say = (tag: string) => {
    for (let step = steps[0]; step && step.kind !== "expect"; step = steps[0]) {
      steps.shift();
      if (step.kind === "close") return void socket.destroy();
      socket.write(step.bytes.replaceAll("{tag}", tag));
    }
  };
  const usual = (tag: string, command: string) => {
    const name = command.split(" ")[0]?.toUpperCase() ?? "";
    // Asked before a folder is opened, and for the delimiter.
    const listed = /^LIST "" (?!"\*")(\S.*)$/i.exec(command);
    if (listed) {
      socket.write(`* LIST () "/" ${listed[1]}\r\n${tag} OK done\r\n`);
      return true;
    }
    const extra: Readonly<Record<string, string>> = {
      CAPABILITY: `* CAPABILITY ${capabilities}\r\n`,
      NAMESPACE: '* NAMESPACE (("" "/")) NIL NIL\r\n',
      LOGOUT: "* BYE\r\n",
    };
    if (name === "IDLE") {
      idling = tag;
      socket.write("+ idling\r\n");
      return true;
    }
    if (!/^(?:LOGIN|CAPABILITY|ID|NAMESPACE|ENABLE|NOOP|LOGOUT|CLOSE|UNSELECT|LSUB)$/.test(name)) return false;
    socket.write(`${extra[name] ?? ""}${tag} OK done\r\n`);
    return true;
  };
  const command = (line: string) => {
    if (idling !== null && line.toUpperCase() === "DONE") {
      socket.write(`${idling} OK done\r\n`);
      idling = null;
      return;
    }
    const [tag = "", ...rest] = line.split(" ");
    const said = rest.join(" ");
    received.push(said);
    const next = steps[0];
    if (next?.kind === "expect" && said.toUpperCase().startsWith(next.begins.toUpperCase())) {
      steps.shift();
      return say(tag);
    }
    if (usual(tag, said)) return;
    surprises.push(said);
    socket.write(`${tag} BAD not expected by the transcript\r\n`);
  };
  socket.on("data", (bytes: Buffer) => {
    buffer += bytes.toString("latin1");
    for (let end = buffer.indexOf("\r\n"); end >= 0; end = buffer.indexOf("\r\n")) {
      const line = buffer.slice(0, end);
      buffer = buffer.slice(end + 2);
      command(line);
    }
  });
  if (steps[0]?.kind !== "expect" && steps.length > 0) say("*");
  else socket.write(`* OK [CAPABILITY ${capabilities}] ready\r\n`);
}
