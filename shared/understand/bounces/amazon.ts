// Amazon SES, where it reports through a notification in JSON.
import type { Message } from "../../mail/message.ts";
import type { Decoder, Outcome, RecipientNote } from "./notice.ts";
import { statusIn } from "./status.ts";

// {"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[{"emailAddress":
//  "ann@example.com","status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 user unknown"}]},"mail":{…}}
// {"notificationType":"Delivery","delivery":{"recipients":["ann@example.com"],"smtpResponse":"250 2.6.0 OK"}, …}
export const amazon: Decoder = {
  name: "amazon-ses",
  read(notice) {
    if (!isFromAmazon(notice.message)) return null;
    const json = notification(notice.text);
    const bounce = member(json, "bounce");
    const failed = list(member(bounce, "bouncedRecipients")).flatMap((entry) =>
      note(
        words(member(entry, "emailAddress")),
        "failed",
        words(member(entry, "diagnosticCode")),
        words(member(entry, "status")),
      ),
    );
    if (failed.length > 0) return failed;
    const delivery = member(json, "delivery");
    const response = words(member(delivery, "smtpResponse"));
    return list(member(delivery, "recipients")).flatMap((entry) => note(words(entry), "delivered", response, ""));
  },
};

/** {"notificationType":"Complaint", …}: the recipient called the message spam. */
export function isComplaint(message: Message): boolean {
  return isFromAmazon(message) && member(notification(message.text ?? ""), "notificationType") === "Complaint";
}

function isFromAmazon({ from }: Message): boolean {
  return /@(?:[\w-]+\.)?amazon(?:aws|ses)\.com$/.test(from[0]?.address ?? "");
}

function notification(text: string): unknown {
  // Long lines were folded with "!" and a blank on the way.
  return parsed(text.split("\n\n", 1)[0]?.replaceAll(/!\n /g, "").replaceAll("\n", "") ?? "");
}

function note(address: string, outcome: Outcome, said: string, status: string): readonly RecipientNote[] {
  if (!address.includes("@")) return [];
  const explanation = said.replace(/^smtp; ?/i, "");
  return [{ address: address.toLowerCase(), outcome, status: statusIn(status) ?? statusIn(explanation), explanation }];
}

function parsed(text: string): unknown {
  try {
    return text.startsWith("{") ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function words(value: unknown): string {
  return typeof value === "string" ? value : "";
}
