// How accounts, customers, settings, templates and corrections stand on disk.
import { z } from "zod";
import type { Template } from "../../../../shared/follow-up/template.ts";
import type { Account, Cursor, Server } from "../../../../shared/ledger/account.ts";
import type { Customer } from "../../../../shared/ledger/customer.ts";
import type { Settings } from "../../../../shared/ledger/settings.ts";
import { NEXT_STEPS } from "../../../../shared/loop/attention.ts";
import type { Correction } from "../../../../shared/understand/findings.ts";
import { number, text, texts } from "./words.ts";

const server: z.ZodType<Server> = z.object({
  host: text,
  port: number,
  security: z.enum(["tls", "starttls", "none"]),
  user: text,
  trusted: text.nullable(),
});

export const account: z.ZodType<Account> = z.object({
  id: text,
  address: text,
  name: text,
  aliases: texts,
  provider: text,
  auth: z.enum(["password", "oauth-google", "oauth-microsoft"]),
  imap: server,
  smtp: server,
  folders: z.object({
    inbox: text,
    sent: text.nullable(),
    junk: text.nullable(),
    archive: text.nullable(),
    more: texts,
    left: texts.optional(),
  }),
  since: number,
  connectedAt: number,
  fromToday: number.optional(),
  demo: z.boolean(),
});

export const cursor: z.ZodType<Cursor> = z.object({
  uidValidity: text,
  uidNext: number,
  lowest: number,
  modseq: text.nullable(),
  since: number,
  total: number,
  done: number,
});

export const customer: z.ZodType<Customer> = z.object({
  address: text,
  name: text.nullable(),
  others: texts,
  notes: text,
  phone: text.nullable(),
  language: text.nullable(),
  tone: z.enum(["first-name", "formal"]).nullable().optional(),
  zone: text.nullable(),
  muted: z.boolean(),
  wrong: z.record(text, text),
  survey: z.object({ score: number, at: number, words: text }).nullable(),
});

export const settings: z.ZodType<Settings> = z.object({
  zone: text,
  locale: text,
  week: z.object({ days: z.array(number), closed: texts }),
  workStart: text,
  workEnd: text,
  holidays: text.nullable(),
  publicHolidays: texts,
  answerWithin: number,
  promiseWithin: number,
  askAfter: number,
  closeAnsweredAfter: number,
  escalateAfterFollowUps: number,
  escalateAfterDays: number,
  undoSeconds: number,
  badgeCounts: z.enum(["open", "needs-me"]),
  notifications: z.boolean(),
  keepText: z.boolean(),
  caseInSubject: z.boolean(),
  openAtLogin: z.boolean(),
  theme: z.enum(["system", "light", "dark"]),
  density: z.enum(["comfortable", "compact"]),
  shortcuts: z.boolean(),
  keys: z.record(text, text),
  views: z.array(z.object({ name: text, filter: z.record(text, text), sort: text })),
  promisesPerDay: number,
  ownerName: text,
  signatures: z.record(text, text),
});

export const template: z.ZodType<Template> = z.object({
  id: text,
  language: text,
  name: text,
  subject: text,
  body: text,
  cc: text,
  suits: z.array(z.enum(NEXT_STEPS)),
  fulfils: z.boolean(),
  closes: z.boolean(),
  own: z.boolean(),
});

export const correction: z.ZodType<Correction> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("never-phrase"), phrase: text, at: number }),
  z.object({ kind: z.literal("not-a-finding"), hash: text, words: text, at: number }),
]);
