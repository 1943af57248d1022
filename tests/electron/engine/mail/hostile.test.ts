// Mail made to hurt: nothing throws, and everything ends within the limits of design rule 11.
import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { decode } from "../../../../electron/engine/mail/decode.ts";
import { kindOf } from "../../../../shared/understand/kind.ts";

const MB = 1024 * 1024;
/** Rule 11 allows 200 ms up to 1 MB, 2 s beyond; a busy machine gets twice that. */
const SMALL_LIMIT = 400;
const LARGE_LIMIT = 4000;

function times(text: string, bytes: number): string {
  return text.repeat(Math.ceil(bytes / text.length)).slice(0, bytes);
}

/** Milliseconds of processor time that decoding and telling the kind take. */
function cost(raw: string | Buffer): number {
  const bytes = Buffer.from(raw as string);
  const start = process.cpuUsage();
  kindOf(decode(bytes, 0));
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function nested(depth: number): string {
  let raw = "";
  for (let level = 0; level < depth; level++)
    raw += `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`;
  return `${raw}Content-Type: text/plain\r\n\r\ndeep\r\n`;
}

const FROM = "From: MAILER-DAEMON@x.example\r\nReturn-Path: <>\r\nSubject: Undelivered Mail\r\n";
const PLAIN = `${FROM}\r\n`;

const SMALL: readonly (readonly [name: string, raw: string])[] = [
  ["nothing", ""],
  ["only line breaks", times("\r\n", MB)],
  ["only letters, no header", times("a", MB)],
  ["NUL bytes", times("\0", MB)],
  [
    "10,000 parts",
    `Content-Type: multipart/mixed; boundary=b\r\n\r\n${times("--b\r\nContent-Type: text/plain\r\n\r\nx\r\n", 400_000)}`,
  ],
  ["10,000 parts without header", `Content-Type: multipart/mixed; boundary=b\r\n\r\n${times("--b\r\n", MB)}`],
  ["200 nested multiparts", nested(200)],
  ["5,000 nested multiparts", nested(5000)],
  ["nested multiparts of one boundary", times("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n", MB)],
  [
    "one boundary line after the other, never closed",
    `Content-Type: multipart/mixed; boundary=b\r\n\r\n${times("--b", MB)}`,
  ],
  ["a field of 1 MB", `Subject: ${times("x", MB)}\r\n\r\n`],
  ["folds without end", `Subject: x\r\n${times(" x\r\n", MB)}\r\n`],
  ["100,000 fields", `${times("X-A: b\r\n", MB)}\r\n`],
  ["encoded words without end", `Subject: ${times("=?utf-8?Q?a?= ", MB)}\r\n\r\n`],
  ["encoded words that never close", `Subject: ${times("=?utf-8?Q?", MB)}\r\n\r\n`],
  ["100,000 recipients", `To: ${times("a@x.example, ", MB)}\r\n\r\n`],
  ["quotes without end", `To: ${times('"', MB)}\r\n\r\n`],
  ["brackets without end", `To: ${times("<", MB)}\r\nReferences: ${times("<", MB)}\r\n\r\n`],
  ["comments without end", `Content-Type: text/plain; ${times("(", MB)}\r\nDate: ${times("(", MB)}\r\n\r\nx`],
  ["parameters without end", `Content-Type: text/plain; ${times("a*1*=b;", MB)}\r\n\r\nx`],
  ["references without end", `References: ${times("<a@b> ", MB)}\r\n\r\nx`],
  ["quoted-printable of equals signs", `Content-Transfer-Encoding: quoted-printable\r\n\r\n${times("=", MB)}`],
  ["base64 of padding", `Content-Transfer-Encoding: base64\r\n\r\n${times("=\n", MB)}`],
  ["flowed lines without end", `Content-Type: text/plain; format=flowed\r\n\r\n${times("> a \r\n", MB)}`],
  ["UTF-7 without end", `Content-Type: text/plain; charset=utf-7\r\n\r\n${times("+AGE", MB)}`],
];

/** Texts of notices and of people that a pattern may stumble over. */
const BODIES = [
  "a",
  ">",
  " ",
  "\n",
  "@",
  "a@",
  "a@b.",
  "<",
  "<a@b>",
  "<a@b>: ",
  "5.1.1 ",
  "550-",
  "(",
  "=?",
  ": ",
  "a: b\n",
  "Received: x\n",
  "your ",
  "I am ",
  "has been ",
  "http://",
  "not ",
  "message ",
  "x".repeat(60),
  "é",
  "邮",
  "Final-Recipient: rfc822; a@b\n",
  "-",
  "-----",
  "* ",
  ". ",
  "\t",
  "<div>",
  "<!--",
  "&nbsp;",
];

describe("up to 1 MB", () => {
  test.each(SMALL)("%s", (_name, raw) => {
    expect(cost(raw)).toBeLessThan(SMALL_LIMIT);
  });

  test.each(BODIES.map((body) => [JSON.stringify(body.slice(0, 40)), body] as const))("1 MB of %s", (_name, body) => {
    const text = times(body, MB);
    expect(cost(PLAIN + text)).toBeLessThan(SMALL_LIMIT);
    expect(cost(`From: ann@client.example\r\nSubject: Hi\r\n\r\n${text}`)).toBeLessThan(SMALL_LIMIT);
    expect(cost(`${FROM}Content-Type: text/html\r\n\r\n${text}`)).toBeLessThan(SMALL_LIMIT);
    expect(
      cost(`From: ann@client.example\r\nSubject: ${text.slice(0, 60_000).replaceAll(/[\r\n]/g, " ")}\r\n\r\nx`),
    ).toBeLessThan(SMALL_LIMIT);
  });

  test("a report whose machine-readable part is all fields", () => {
    const fields = times("Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\n\r\n", MB);
    const raw = `${FROM}Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${fields}\r\n--b--`;
    expect(cost(raw)).toBeLessThan(SMALL_LIMIT);
  });
});

describe("beyond", () => {
  test("20 MB of attachment are passed over", () => {
    const raw = `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHello\r\n--b\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${times("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJz\r\n", 20 * MB)}\r\n--b--\r\n`;
    expect(cost(raw)).toBeLessThan(LARGE_LIMIT);
    expect(decode(Buffer.from(raw), 0).text).toBe("Hello");
  });

  test("40 MB of text are cut, with a note", () => {
    const message = decode(Buffer.from(`Subject: x\r\n\r\n${times("word ", 40 * MB)}`), 0);
    expect(message.text?.length).toBe(256 * 1024);
    expect(message.note).toBeDefined();
  });

  test("10,000 parts are cut, with a note, and memory stays small", () => {
    const raw = Buffer.from(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${times("--b\r\n\r\nx\r\n", 200_000)}`);
    const before = process.memoryUsage().heapUsed;
    const message = decode(raw, 0);
    expect(message.note).toBeDefined();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(150 * MB);
  });

  test("random bytes", () => {
    let state = 1;
    const bytes = Buffer.from(
      Array.from({ length: 300_000 }, () => {
        state = (state * 48271) % 2147483647;
        return state & 255;
      }),
    );
    expect(cost(bytes)).toBeLessThan(SMALL_LIMIT);
    expect(cost(Buffer.concat([Buffer.from(PLAIN), bytes]))).toBeLessThan(SMALL_LIMIT);
  });
});
