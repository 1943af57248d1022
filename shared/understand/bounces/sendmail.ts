// sendmail of all ages, and the gateways that write its transcript: Mirapoint, Biglobe, McAfee, ActiveHunter.
import { addressIn } from "./address.ts";
import { type Block, headed, joined } from "./layout.ts";
import type { Decoder } from "./notice.ts";
import { notesOf } from "./system.ts";

// "   ----- The following addresses had permanent fatal errors -----
//  <ann@example.com>
//      (reason: 550 5.1.1 <ann@example.com>... User unknown)
//
//     ----- Transcript of session follows -----
//  ... while talking to mx.example.com.:
//  >>> RCPT To:<ann@example.com>
//  <<< 550 5.1.1 <ann@example.com>... User unknown
//  550 5.1.1 <ann@example.com>... User unknown"
const LIST =
  /^\s*-{3,}\s*(?:The )?following addresses? had (?:permanent |transient |(?:non-)?fatal |delivery |successful )*(?:errors?|problems?|failures?)/i;
const TRANSCRIPT = /^\s*-{3,}\s*(?:Transcript of session follows|Non-delivered information|Failure reasons?)\b/i;

export const sendmail: Decoder = {
  name: "sendmail",
  read(notice) {
    if (!notice.fromSystem) return null;
    const list = notice.lines.findIndex((line) => LIST.test(line));
    const transcript = notice.lines.findIndex((line) => TRANSCRIPT.test(line));
    if (list < 0 && transcript < 0) return null;
    const session = transcript < 0 ? [] : notice.lines.slice(transcript + 1);
    const end = transcript > list ? transcript : undefined;
    const blocks = list < 0 ? [] : headed(notice.lines.slice(list + 1, end));
    if (blocks.length === 0) return notesOf(refusals(session), notice);
    return notesOf(
      blocks.map((block) => explained(block, session, blocks.length)),
      notice,
    );
  },
};

/** The reason in brackets says it best; else the lines of the session that name the address, or all of them. */
function explained(block: Block, session: readonly string[], recipients: number): Block {
  const reason = /\(reason: {0,3}(.{1,1500})\)/i.exec(block.words)?.[1] ?? "";
  const answers = session.filter((line) => /^\s*(?:<<<\s*)?[45]\d\d[\s-]/.test(line));
  const own = answers.filter((line) => line.toLowerCase().includes(block.address));
  const said = own.length > 0 ? own : recipients === 1 ? (answers.length > 0 ? answers : session) : [];
  return { ...block, words: joined([reason, ...said, reason === "" ? block.words : ""]) };
}

/** Old sendmail has no list: every line "550 <ann@example.com>... User unknown" ends the story of one recipient. */
function refusals(session: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let story: string[] = [];
  for (const line of session) {
    story.push(line);
    const refused = /^\s*[45]\d\d\s(?:[45]\.\d{1,3}\.\d{1,3}\s)?<([^<>\s]{1,300})>\s*\.\.\./.exec(line)?.[1];
    const address = refused === undefined ? null : addressIn(refused);
    if (address === null) continue;
    blocks.push({ address, words: joined(story) });
    story = [];
  }
  return blocks;
}
