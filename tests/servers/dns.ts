// A name server of a few lines, so that no lookup of the test servers ever leaves the machine (RFC 1035, RFC 7505).
import { createSocket, type Socket } from "node:dgram";

/** Domains that show what can go wrong with a name; every other name does not exist. */
export const oddDomains = {
  /** NXDOMAIN: the domain does not exist. */
  missing: "missing.test",
  /** SERVFAIL: the name server has a fault of its own. */
  broken: "broken.test",
  /** A null MX (RFC 7505): the domain accepts no mail. */
  nullMx: "nomail.test",
  /** Its mail server refuses every connection. */
  unreachable: "unreachable.test",
} as const;

const TYPE_A = 1;
const TYPE_MX = 15;
const NAME_ERROR = 3;
const SERVER_FAILURE = 2;

export interface NameServer {
  close(): Promise<void>;
}

/** Answers DNS queries over UDP at `address` port 53. `deadAddress` is a loopback address on which nothing listens. */
export async function startNameServer(address: string, deadAddress: string): Promise<NameServer> {
  const socket = createSocket({ type: "udp4", reuseAddr: true });
  socket.on("message", (query, sender) => {
    const reply = answer(query, deadAddress);
    if (reply) socket.send(reply, sender.port, sender.address);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    socket.bind(53, address, resolve);
  });
  return { close: () => closed(socket) };
}

async function closed(socket: Socket): Promise<void> {
  await new Promise<void>((resolve) => socket.close(resolve));
}

/** The reply to one query with one question, or null when the bytes are no query. */
function answer(query: Buffer, deadAddress: string): Buffer | null {
  const question = readQuestion(query);
  if (!question) return null;
  const { name, type, end } = question;
  if (name === oddDomains.broken || name.endsWith(`.${oddDomains.broken}`))
    return reply(query, end, SERVER_FAILURE, []);
  if (name === oddDomains.nullMx) return reply(query, end, 0, type === TYPE_MX ? [mx(0, "")] : []);
  if (name === oddDomains.unreachable) {
    return reply(query, end, 0, type === TYPE_MX ? [mx(10, `mx.${oddDomains.unreachable}`)] : []);
  }
  if (name === `mx.${oddDomains.unreachable}`) {
    const bytes = Buffer.from(deadAddress.split(".").map(Number));
    return reply(query, end, 0, type === TYPE_A ? [record(TYPE_A, bytes)] : []);
  }
  return reply(query, end, NAME_ERROR, []);
}

function readQuestion(query: Buffer): { readonly name: string; readonly type: number; readonly end: number } | null {
  const labels: string[] = [];
  let at = 12;
  while (at < query.length) {
    const length = query.readUInt8(at);
    at += 1;
    if (length === 0) {
      if (at + 4 > query.length) return null;
      return { name: labels.join(".").toLowerCase(), type: query.readUInt16BE(at), end: at + 4 };
    }
    labels.push(query.toString("latin1", at, at + length));
    at += length;
  }
  return null;
}

/** Header and question are sent back as they came; the answers point to the question's name. */
function reply(query: Buffer, questionEnd: number, code: number, records: readonly Buffer[]): Buffer {
  const head = Buffer.from(query.subarray(0, questionEnd));
  head.writeUInt16BE(0x8580 | code, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(records.length, 6);
  head.writeUInt32BE(0, 8);
  return Buffer.concat([head, ...records]);
}

function record(type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(1, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function mx(preference: number, host: string): Buffer {
  const labels = host.split(".").filter(Boolean);
  const name = labels.map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  return record(TYPE_MX, Buffer.concat([Buffer.from([0, preference]), ...name, Buffer.from([0])]));
}
