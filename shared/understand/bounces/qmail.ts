// qmail and its descendants: Yahoo, Apache James, and hosters that patched its words.
import { lineStart } from "../any-of.ts";
import { headed, labelled } from "./layout.ts";
import { system } from "./system.ts";

// "Hi. This is the qmail-send program at mail.example.com.
//  I'm afraid I wasn't able to deliver your message to the following addresses.
//  This is a permanent error; I've given up. Sorry it didn't work out.
//
//  <ann@example.com>:
//  192.0.2.25 does not like recipient.
//  Remote host said: 550 5.1.1 User unknown"
// Yahoo: "Sorry, we were unable to deliver your message to the following address."
// Others: "Unable to deliver message to the following address(es)."
const OPENING = lineStart(
  /Hi\. This is (?:the|deliver)\b|I'm afraid I wasn't able to deliver your message/,
  /Sorry, we were unable to deliver your message|Your mail message to the following address/,
  /(?:Message from .{1,80}\. ?)?Unable to deliver message to the following address/,
  /This is a permanent error; I(?:'ve| have) given up/,
);

export const qmail = system("qmail", OPENING, (lines) => {
  const blocks = headed(lines.slice(1));
  if (blocks.length > 0) return blocks;
  // Apache James: "Failed recipient(s):" and, in its details, "  RCPT TO: ann@example.com"
  return labelled(lines, /^\s*RCPT TO:/i);
});
