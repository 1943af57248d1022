// The text of a message for readers that look for phrases: its plain part, or its HTML as lines, quotes marked with ">".
import type { Message } from "../mail/message.ts";
import { htmlLinesOf } from "../mail/new-text/html-lines.ts";

/** Text of the body, at most `limit` characters of it looked at; HTML only where there is no plain text. */
export function plainText(message: Pick<Message, "text" | "html">, limit: number): string {
  if (message.text !== null) return message.text.slice(0, limit);
  return htmlLinesOf(message, limit)
    .map(({ text: line, depth }) => (depth > 0 ? `> ${line}` : line))
    .join("\n");
}
