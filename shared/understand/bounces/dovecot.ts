// Dovecot's and Sieve's "reject": a refusal that comes in the shape of a read receipt (RFC 5429 2.1).
import { addressIn } from "./address.ts";
import type { Decoder } from "./notice.ts";
import { statusIn } from "./status.ts";

// "Your message to <ann@example.com> was automatically rejected:
//  Quota exceeded (mailbox for user is full)"
export const dovecot: Decoder = {
  name: "dovecot",
  read(notice) {
    if (!notice.fromSystem) return null;
    const match = /Your message to <?([^<>\s]{1,300})>? was (?:automatically )?rejected:?([\s\S]{0,1000})/.exec(
      notice.text,
    );
    const address = match === null ? null : addressIn(match[1] ?? "");
    if (match === null || address === null) return null;
    const explanation = (match[2] ?? "").replaceAll(/\s+/g, " ").trim();
    return [{ address, outcome: "failed", status: statusIn(explanation), explanation }];
  },
};
