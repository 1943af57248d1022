// A large mailbox for measurements: the mail of a small firm over years, made from a few dozen sentences, always the same.

export interface StoredMail {
  readonly raw: Buffer;
  /** INTERNALDATE, epoch ms. */
  readonly date: number;
}

const OWNER = "Wera Owner <owner@workshop.test>";
const NAMES = ["Ada Miller", "Ben Ortiz", "Cleo Park", "Dana Fox", "Emil Berg", "Fay Lund", "Gus Hall", "Ida Voss"];

/** What the firm writes: promises, answers, deliveries. */
const SENT = [
  "I will send you the quote by Friday.",
  "Thanks for asking. The wheel is true again and you can fetch it any time after ten.",
  "We'll call you tomorrow morning about the gears.",
  "Here is the invoice for the repair. Did the bicycle arrive safely?",
  "I'm sorry that the lamp failed again; I will replace it free of charge next week.",
  "The frame you asked about comes in three sizes. The middle one should fit you well.",
  "No problem at all. Have a good trip!",
  "Could you let us know which colour you prefer?",
];
/** What customers write. */
const RECEIVED = [
  "Could you tell me when my bicycle is ready?",
  "Works perfectly now, thank you!",
  "I have been waiting for two weeks and nobody has called me back.",
  "Please change the delivery address to 12 Mill Lane.",
  "That sounds good. See you on Monday.",
  "We met a lovely dog on the tour and the chain held the whole way up.",
  "Do you also repair hub dynamos?",
  "Attached is the photo of the scratch that I told you about.",
];
const FILLER =
  "The weather was fine, the road was long, and the tyres held well on the gravel between the villages by the river. ";

/** A small, fast, repeatable random number generator (mulberry32). */
function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * `count` messages of one folder, oldest first, evenly over the time before `until` (epoch ms). On average about 8 KB:
 * plain text, text with HTML, newsletters, and one in forty with an attachment.
 */
export function* mailbox(folder: string, count: number, days: number, until: number): Generator<StoredMail> {
  const random = randomness(folder.length * 7919 + count);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sent = folder === "Sent";
  for (let index = 0; index < count; index += 1) {
    const date = Math.floor(until - ((count - index) / count) * days * 86_400_000);
    const name = pick(NAMES);
    const customer = `${name} <${name.split(" ")[0]?.toLowerCase()}${Math.floor(random() * 400)}@customer.test>`;
    const bulk = !sent && random() < 0.3;
    const filler = FILLER.repeat(1 + Math.floor(random() * 12));
    const said = bulk ? `Our offers of the week. ${filler}` : `${pick(sent ? SENT : RECEIVED)} ${filler}`;
    const quoted = random() < 0.5 ? `\n\nOn Monday ${name} wrote:\n> ${pick(RECEIVED)}\n> ${FILLER}` : "";
    const text = `Hello,\n\n${said}\n\nKind regards\n${sent ? "Wera" : name}\n${quoted}\n`;
    const head = [
      `Return-Path: <someone@customer.test>`,
      `Received: from mx.customer.test (mx.customer.test [192.0.2.7]) by mail.workshop.test with ESMTPS id ${index}`,
      `From: ${sent ? OWNER : bulk ? "Cycle Parts News <news@parts.test>" : customer}`,
      `To: ${sent ? customer : OWNER}`,
      `Subject: ${random() < 0.5 ? "Re: " : ""}${pick(["Your bicycle", "Repair", "Question", "Invoice 2031", "Tour"])} ${index % 997}`,
      `Date: ${new Date(date).toUTCString().replace("GMT", "+0000")}`,
      `Message-ID: <${folder}-${index}-${count}@${sent ? "workshop" : "customer"}.test>`,
      ...(random() < 0.4 && index > 3
        ? [`In-Reply-To: <${sent ? "INBOX" : "Sent"}-${index - 3}-${count}@x.test>`]
        : []),
      ...(bulk ? ["List-Unsubscribe: <https://parts.test/out>", "Precedence: bulk"] : []),
      "MIME-Version: 1.0",
    ];
    yield { raw: Buffer.from([...head, ...body(text, bulk, random)].join("\r\n").replaceAll(/\r?\n/g, "\r\n")), date };
  }
}

function body(text: string, bulk: boolean, random: () => number): string[] {
  const kind = random();
  if (!bulk && kind < 0.45) return ["Content-Type: text/plain; charset=utf-8", "", text];
  const cells = Array.from(
    { length: bulk ? 60 : 15 },
    (_, row) => `<td style="font:14px Arial;color:#333">${row}</td>`,
  );
  const html = `<html><body><p>${text.replaceAll("\n", "<br>")}</p><table><tr>${cells.join("\n")}</tr></table></body></html>`;
  const alternative = [
    'Content-Type: multipart/alternative; boundary="alt"',
    "",
    "--alt",
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
    "--alt",
    "Content-Type: text/html; charset=utf-8",
    "",
    html,
    "--alt--",
    "",
  ];
  if (kind < 0.975) return alternative;
  const file = Buffer.alloc(60_000 + Math.floor(random() * 120_000), index(random)).toString("base64");
  return [
    'Content-Type: multipart/mixed; boundary="mix"',
    "",
    "--mix",
    ...alternative,
    "--mix",
    'Content-Type: image/jpeg; name="photo.jpg"',
    'Content-Disposition: attachment; filename="photo.jpg"',
    "Content-Transfer-Encoding: base64",
    "",
    file.replaceAll(/.{76}/g, "$&\n"),
    "--mix--",
    "",
  ];
}

function index(random: () => number): number {
  return Math.floor(random() * 256);
}
