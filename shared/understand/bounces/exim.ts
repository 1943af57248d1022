// Exim, and the many systems that took over its words: GMX and 1&1, Mail.ru, MXLogic, Zoho.
import { lineStart } from "../any-of.ts";
import { type Block, headed } from "./layout.ts";
import { system } from "./system.ts";

// "A message that you sent could not be delivered to one or more of its
//  recipients. This is a permanent error. The following address(es) failed:
//
//    ann@example.com
//      SMTP error from remote mail server after RCPT TO:<ann@example.com>:
//      host mx.example.com [192.0.2.25]: 550 5.1.1 <ann@example.com>: User unknown"
// "The address to which the message has not yet been delivered is:"
const OPENING = lineStart(
  /This message was created automatically by (?:the )?mail delivery software/,
  /A message that you (?:have )?sent (?:could not|has not yet)|A message sent by\b/,
);

export const exim = system("exim", OPENING, (lines, { failedRecipients }) => {
  // The sender stands in brackets on a line of its own: "A message sent by\n\n  <bob@example.net>\n\ncould not be …"
  const list = lines.findIndex((line) =>
    /(?:address(?:es|\(es\))?|recipients?)?\s*(?:failed|is|are)\s*:\s*$|^This is a permanent error\.?|one or more of its recipients\.|^К сожалению/i.test(
      line,
    ),
  );
  const blocks = headed(lines.slice(Math.max(list, 0)));
  return blocks.length > 0 ? blocks : failed(failedRecipients, lines);
});

// "X-Failed-Recipients: ann@example.com"
function failed(addresses: readonly string[], lines: readonly string[]): readonly Block[] {
  return addresses.map((address) => ({ address, words: lines.slice(0, 40).join(" ").slice(0, 2000) }));
}
