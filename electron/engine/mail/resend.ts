// Takes body and attachments over from a message that was sent before, byte for byte.

/** Fields that describe the body (RFC 2045); all others belong to the message that was. */
const BODY_FIELDS = /^(?:content-(?:type|transfer-encoding|disposition|description|language|id))$/;

/** The MIME entity of a raw message: its Content-* fields, an empty line, its body. */
export function entityOf(raw: Uint8Array): Buffer {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.length);
  const crlf = bytes.indexOf("\r\n\r\n");
  const lf = bytes.indexOf("\n\n");
  const [end, gap] = crlf >= 0 && (lf < 0 || crlf < lf) ? [crlf, 4] : lf >= 0 ? [lf, 2] : [bytes.length, 0];
  const fields: string[] = [];
  let kept = false;
  for (const line of bytes.toString("latin1", 0, end).split(/\r?\n/)) {
    if (!/^[ \t]/.test(line))
      kept = BODY_FIELDS.test(
        line
          .slice(0, Math.max(0, line.indexOf(":")))
          .trim()
          .toLowerCase(),
      );
    if (kept) fields.push(line);
  }
  const plain = fields.some((line) => /^content-type:/i.test(line))
    ? []
    : ["Content-Type: text/plain; charset=us-ascii"];
  return Buffer.concat([
    Buffer.from(`${[...fields, ...plain].join("\r\n")}\r\n\r\n`, "latin1"),
    bytes.subarray(end + gap),
  ]);
}
