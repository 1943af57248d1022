// The templates of the house, in the order in which they are offered. A new one is one file and one line here.
import type { Template } from "../template.ts";
import { answer as deAnswer } from "./de/answer.ts";
import { answerComing as deAnswerComing } from "./de/answer-coming.ts";
import { anythingElse as deAnythingElse } from "./de/anything-else.ts";
import { ask as deAsk } from "./de/ask.ts";
import { closing as deClosing } from "./de/closing.ts";
import { escalate as deEscalate } from "./de/escalate.ts";
import { hereItIs as deHereItIs } from "./de/here-it-is.ts";
import { late as deLate } from "./de/late.ts";
import { nudge as deNudge } from "./de/nudge.ts";
import { recover as deRecover } from "./de/recover.ts";
import { resend as deResend } from "./de/resend.ts";
import { answer as enAnswer } from "./en/answer.ts";
import { answerComing as enAnswerComing } from "./en/answer-coming.ts";
import { anythingElse as enAnythingElse } from "./en/anything-else.ts";
import { ask as enAsk } from "./en/ask.ts";
import { closing as enClosing } from "./en/closing.ts";
import { escalate as enEscalate } from "./en/escalate.ts";
import { hereItIs as enHereItIs } from "./en/here-it-is.ts";
import { late as enLate } from "./en/late.ts";
import { nudge as enNudge } from "./en/nudge.ts";
import { recover as enRecover } from "./en/recover.ts";
import { resend as enResend } from "./en/resend.ts";

export const TEMPLATES: readonly Template[] = [
  enNudge,
  enHereItIs,
  enLate,
  enAsk,
  enAnswer,
  enAnswerComing,
  enResend,
  enRecover,
  enAnythingElse,
  enClosing,
  enEscalate,
  deNudge,
  deHereItIs,
  deLate,
  deAsk,
  deAnswer,
  deAnswerComing,
  deResend,
  deRecover,
  deAnythingElse,
  deClosing,
  deEscalate,
];
