// The templates of the house, in the order in which they are offered. A new one is one file and one line here.
import type { Template } from "../template.ts";
import { answer } from "./en/answer.ts";
import { answerComing } from "./en/answer-coming.ts";
import { anythingElse } from "./en/anything-else.ts";
import { ask } from "./en/ask.ts";
import { closing } from "./en/closing.ts";
import { escalate } from "./en/escalate.ts";
import { hereItIs } from "./en/here-it-is.ts";
import { late } from "./en/late.ts";
import { nudge } from "./en/nudge.ts";
import { recover } from "./en/recover.ts";
import { resend } from "./en/resend.ts";

export const TEMPLATES: readonly Template[] = [
  nudge,
  hereItIs,
  late,
  ask,
  answer,
  answerComing,
  resend,
  recover,
  anythingElse,
  closing,
  escalate,
];
