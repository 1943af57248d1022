// What is read in Junk: reports of our mail coming back, and answers. Spam is never fetched beyond its header.
import { addresses, fieldsOf, first } from "./headers.ts";

/** Can this header belong to a bounce or to an answer? Whether it really does, the ledger decides by Message-ID. */
export function worthReading(header: Uint8Array): boolean {
  const fields = fieldsOf(Buffer.from(header));
  const type = (first(fields, "content-type") ?? "").toLowerCase();
  if (type.includes("multipart/report") || type.includes("delivery-status")) return true;
  // RFC 5321 4.5.5: notices have an empty reverse-path.
  if ((first(fields, "return-path") ?? "").replaceAll(/\s/g, "") === "<>") return true;
  if (first(fields, "x-failed-recipients") !== null) return true;
  if (addresses(fields, "from").some(({ address }) => /^(?:mailer-daemon|postmaster)@/i.test(address))) return true;
  return (first(fields, "in-reply-to") ?? first(fields, "references") ?? "").includes("<");
}
