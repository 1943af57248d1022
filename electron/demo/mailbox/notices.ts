// Notices of the demo's mail server: failures and delays, in the form of RFC 3464.
import { EMMA, type Letter, type Person } from "../letter.ts";

const SERVER: Person = { name: "Mail Delivery System", address: "mailer-daemon@mail.hartley-cycles.example" };

export interface Notice {
  readonly id: string;
  readonly day: number;
  readonly time: string;
  /** Id of the letter it is about. */
  readonly of: string;
  readonly subject: string;
  readonly recipient: string;
}

/** A multipart/report about a message: RFC 6522, with the fields of RFC 3464. `original` is its full Message-ID. */
export function report(notice: {
  readonly recipient: string;
  readonly original: string;
  readonly subject: string;
  readonly action: "failed" | "delayed";
  readonly status: string;
  readonly diagnostic: string;
}): { readonly type: string; readonly text: string } {
  const { recipient, original, subject, action, status, diagnostic } = notice;
  const words =
    action === "failed"
      ? "could not be delivered. I have attached what the other server said"
      : "has not been delivered yet. I will go on trying for four days";
  const boundary = "notice-8d1f";
  const text = [
    `--${boundary}`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    "This is the mail system at mail.hartley-cycles.example.",
    "",
    `Your message to <${recipient}> ${words}.`,
    "",
    `--${boundary}`,
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mail.hartley-cycles.example",
    "",
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: ${diagnostic}`,
    "",
    `--${boundary}`,
    "Content-Type: text/rfc822-headers",
    "",
    `From: "${EMMA.name}" <${EMMA.address}>`,
    `To: <${recipient}>`,
    `Subject: ${subject}`,
    `Message-ID: ${original}`,
    "",
    `--${boundary}--`,
  ].join("\n");
  return { type: `multipart/report; report-type=delivery-status; boundary="${boundary}"`, text };
}

function notice(
  { id, day, time, of, subject, recipient }: Notice,
  action: "failed" | "delayed",
  status: string,
  diagnostic: string,
): Letter {
  const title = action === "failed" ? "Undelivered Mail Returned to Sender" : "Delayed Mail (still being retried)";
  const original = `<${of}@hartley-cycles.example>`;
  return {
    id,
    day,
    time,
    from: SERVER,
    to: [EMMA],
    subject: title,
    text: "",
    headers: { "Auto-Submitted": "auto-replied", "Return-Path": "<>" },
    body: report({ recipient, original, subject, action, status, diagnostic }),
  };
}

export function bounce(about: Notice & { readonly status: string; readonly diagnostic: string }): Letter {
  return notice(about, "failed", about.status, about.diagnostic);
}

export function delay(about: Notice): Letter {
  return notice(about, "delayed", "4.4.1", "smtp; 451 4.4.1 Connection timed out");
}
