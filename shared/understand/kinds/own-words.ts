// The first words of a message that are its author's, roughly: enough to tell its kind, before the new text is read with care.
import type { Message } from "../../mail/message.ts";

const MAX_READ = 12_000;

/** Where an earlier message begins. */
const QUOTE =
  /^(?:>|\s*-{2,}\s*(?:original|forwarded|ursprüngliche|weitergeleitete|message d'origine|mensaje original|messaggio originale|oorspronkelijk|mensagem original)|_{10,}\s*$|(?:on|am|le|el|il|op|em|w dniu)\s.{5,200}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|napisał)[^:]{0,60}:\s*$|(?:from|von|de|da|van|od)\s?:\s.{1,100}@)/i;

export function ownWords(message: Message): string {
  const text = message.text ?? plain(message.html ?? "");
  const lines: string[] = [];
  for (const line of text.slice(0, MAX_READ).split("\n")) {
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
    .replaceAll(/\s+/g, " ")
    .replace(/^[\s.]+/, "")
    .trim();
}

/** Rough text of HTML; bounded, in linear time. */
function plain(html: string): string {
  return html
    .slice(0, 10 * MAX_READ)
    .replace(/<(style|script|head|title)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<blockquote\b[\s\S]*$/i, " ")
    .replace(/<(?:br|\/p|\/div|\/tr|\/h\d|\/li)\b[^<>]{0,2000}>/gi, "\n")
    .replace(/<[^<>]{0,2000}>/g, " ")
    .replace(/&nbsp;|&#160;/gi, " ")
    .replace(/&(?:#39|rsquo|apos);/gi, "'")
    .replace(/&([aou])uml;/gi, (_all, letter: string) => ({ a: "ä", o: "ö", u: "ü" })[letter.toLowerCase()] ?? letter)
    .replace(/&amp;/gi, "&");
}
