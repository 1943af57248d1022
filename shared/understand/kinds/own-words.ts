// The author's own words, roughly: enough to tell the kind of a message, before its new text is read with care.
import type { Message } from "../../mail/message.ts";
import { lineStart } from "../any-of.ts";
import { plainText } from "../plain-text.ts";

const MAX_READ = 12_000;

/** Where an earlier message begins. */
const QUOTE = lineStart(
  />|_{10,}\s*$/,
  /-{2,}\s*(?:original|forwarded|ursprüngliche|weitergeleitete|message d'origine|mensaje original)/,
  /-{2,}\s*(?:messaggio originale|oorspronkelijk|mensagem original)/,
  /(?:on|am|le|el|il|op|em|w dniu)\s.{5,200}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|napisał)[^:]{0,60}:\s*$/,
  /(?:from|von|de|da|van|od)\s?:\s.{1,100}@/,
);

/** Not yet normal, see phrases.ts: blanks are as they come. */
export function ownWords(message: Message): string {
  const lines: string[] = [];
  for (const line of plainText(message, message.text === null ? 10 * MAX_READ : MAX_READ).split("\n")) {
    // "##- Please type your reply above this line -##": what follows is the helpdesk's own text.
    if (QUOTE.test(line)) {
      if (lines.some((own) => own.trim() !== "")) break;
      continue;
    }
    lines.push(line);
  }
  // A blank line ends a sentence.
  return lines
    .map((line) => (line.trim() === "" ? ". " : line))
    .join(" ")
    .replaceAll(/(?:\s*\. ){2,}/g, ". ")
    .replace(/^[\s.]+/, "")
    .trim();
}
