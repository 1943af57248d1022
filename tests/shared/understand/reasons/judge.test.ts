// Why mail comes back: the words over the code, the code where there are no words.
import { expect, test } from "vitest";
import { judge } from "../../../../shared/understand/reasons/index.ts";

test.each([
  ["550 5.1.1 <a@x.example>... User unknown", "5.1.1", "bad_address", true],
  ["550 No such user here", null, "bad_address", true],
  ["553 sorry, no mailbox here by that name", null, "bad_address", true],
  ["550 5.4.1 Recipient address rejected: Access denied", "5.4.1", "bad_address", true],
  ["551 5.1.6 no longer on server", "5.1.6", "bad_address", true],
  ["Empfänger unbekannt", null, "bad_address", true],
  ["550 Unknown user (in reply to end of DATA command)", null, "bad_address", null],
  ["550 5.2.1 The account is disabled", "5.2.1", "bad_address", null],
  ["Host or domain name not found. type=A: Host not found", "5.4.4", "bad_domain", true],
  ["type=MX: Host not found, try again", "4.4.3", "technical", false],
  ["556 5.1.10 Domain does not accept mail (nullMX)", "5.1.10", "bad_domain", true],
  ["552 5.2.2 Over quota", "5.2.2", "mailbox_full", false],
  ["Das Postfach des Empfängers ist voll", null, "mailbox_full", false],
  ["552 5.3.4 Message size exceeds fixed limit", "5.3.4", "too_big", false],
  ["550 5.1.0 MailFrom domain is listed in Spamhaus", "5.1.0", "blocked", false],
  ["550 5.7.26 does not pass DMARC", "5.7.26", "blocked", false],
  ["550 5.1.1 has sent to too many recipients this hour", "5.1.1", "blocked", false],
  ["553 5.1.8 Domain of sender address does not exist", "5.1.8", "blocked", false],
  ["554 5.7.1 Relay access denied", "5.7.1", "blocked", null],
  ["connect to mx: Connection timed out", "4.4.1", "technical", false],
  ["delivery time expired, user unknown to me", null, "bad_address", true],
  ["Recipient address rejected: Greylisted, try again later", "4.2.0", "technical", false],
  ["554 5.4.6 Too many hops", "5.4.6", "technical", false],
  ["", "5.1.1", "bad_address", true],
  ["", "4.2.2", "mailbox_full", false],
  ["", "5.7.1", "blocked", false],
  ["550 -", null, "bad_address", null],
  ["", null, "technical", null],
  ["450 -", null, "technical", false],
] as const)("%s (%s): %s", (words, status, reason, permanent) => {
  expect(judge(words, status)).toEqual({ reason, permanent });
});

test("the words around count only where the server says nothing", () => {
  expect(judge("", null, "The mailbox is full")).toEqual({ reason: "mailbox_full", permanent: false });
  expect(judge("User unknown", null, "The mailbox is full").reason).toBe("bad_address");
});
