// Shapes that several stored things share.
import { z } from "zod";

export const text = z.string();
export const texts = z.array(text);
export const number = z.number();
export const address = z.object({ name: text, address: text });
export const addresses = z.array(address);
export const bounceReason = z.enum(["bad_address", "bad_domain", "mailbox_full", "too_big", "blocked", "technical"]);
export const findingKind = z.enum(["commitment", "request", "question", "fulfilment", "confirmation", "complaint"]);
