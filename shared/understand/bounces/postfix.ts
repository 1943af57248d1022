// Postfix, when the machine-readable part was lost on the way, and systems that write like it.
import { lineStart } from "../any-of.ts";
import { headed } from "./layout.ts";
import { system } from "./system.ts";

// "This is the mail system at host mail.example.com.
//
//  I'm sorry to have to inform you that your message could not
//  be delivered to one or more recipients. It's attached below.
//
//  <ann@example.com> (expanded from <info@example.com>): host mx.example.com[192.0.2.25] said: 550 5.1.1 …"
// OpenSMTPD: "    This is the MAILER-DAEMON, please DO NOT REPLY to this email."
// Courier: "Your message to the following recipients cannot be delivered:"
const OPENING = lineStart(
  /This is the (?:Postfix program|mail system) at host|I'm sorry to have to (?:inform|tell) you/,
  /This is the MAILER-DAEMON, please|Your message to the following recipients cannot be delivered/,
);

export const postfix = system("postfix", OPENING, headed);
