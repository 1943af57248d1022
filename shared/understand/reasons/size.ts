// Words for a message that is too big.
import { anyOf } from "../any-of.ts";
import type { Words } from "./index.ts";

/** "552 5.3.4 Message size exceeds fixed maximum message size: 5242880 bytes" */
export const TOO_BIG: Words = {
  reason: "too_big",
  permanent: false,
  says: anyOf(
    /(?:message|mail|e-?mail|attachments?|content|header|size)\b.{0,60}(?:too (?:large|big)|exceed(?:s|ed|ing)? .{0,60}(?:size|limit|maximum|length|bytes|MB))/,
    /size limit|line is too long|larger than (?:the )?(?:current |maximum )?|exceeds? (?:the )?(?:maximum|fixed) /,
    /max(?:imum)? message size|nachricht .{0,40}zu groß|message .{0,40}trop (?:volumineux|gros|grand)/,
    /mensaje .{0,40}demasiado grande|messaggio .{0,40}troppo grande|bericht .{0,40}te groot/,
  ),
};
