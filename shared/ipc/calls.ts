// Every call of the window with the schema of its arguments, checked on arrival. The only zod in `shared/`.
import { z } from "zod";

/** What crosses the bridge is read, never written. */
type Frozen<T> = T extends readonly (infer U)[]
  ? readonly Frozen<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

const id = z.string().min(1).max(400);
const words = z.string().max(20_000);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const instant = z.number().finite().nonnegative();
const address = z.strictObject({ name: z.string().max(400), address: z.string().min(3).max(320) });

const folders = z.array(z.string().max(400)).max(500);

const server = z.strictObject({
  host: z.string().min(1).max(255),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(["tls", "starttls", "none"]),
  user: z.string().min(1).max(320),
  trusted: z.string().max(200).nullable(),
});

/** What the owner types to connect a mailbox. The password travels beside it, never inside a stored account. */
const accountForm = z.strictObject({
  address: z.string().min(3).max(320),
  name: z.string().max(200),
  aliases: z.array(z.string().max(320)).max(100),
  provider: z.string().max(60),
  auth: z.enum(["password", "oauth-google", "oauth-microsoft"]),
  imap: server,
  smtp: server,
  sentFolder: z.string().max(400).nullable(),
  lookBackDays: z.number().int().min(1).max(7300),
});
export type AccountForm = Frozen<z.infer<typeof accountForm>>;

const customer = z.strictObject({
  address: z.string().min(3).max(320),
  name: z.string().max(400).nullable(),
  others: z.array(z.string().max(320)).max(50),
  notes: words,
  phone: z.string().max(60).nullable(),
  language: z.string().max(10).nullable(),
  tone: z.enum(["first-name", "formal"]).nullable().optional(),
  zone: z.string().max(80).nullable(),
  muted: z.boolean(),
  wrong: z.record(z.string().max(320), z.string().max(320)),
  survey: z.strictObject({ score: z.number(), at: instant, words }).nullable(),
});

const settings = z.strictObject({
  zone: z.string().max(80),
  locale: z.string().max(40),
  week: z.strictObject({ days: z.array(z.number().int().min(1).max(7)).max(7), closed: z.array(day).max(400) }),
  workStart: z.string().regex(/^\d{2}:\d{2}$/),
  workEnd: z.string().regex(/^\d{2}:\d{2}$/),
  holidays: z.string().max(10).nullable(),
  publicHolidays: z.array(day).max(200),
  answerWithin: z.number().int().min(0).max(60),
  promiseWithin: z.number().int().min(1).max(60),
  askAfter: z.number().int().min(1).max(60),
  closeAnsweredAfter: z.number().int().min(0).max(120),
  escalateAfterFollowUps: z.number().int().min(1).max(20),
  escalateAfterDays: z.number().int().min(1).max(120),
  undoSeconds: z.number().int().min(0).max(60),
  badgeCounts: z.enum(["open", "needs-me"]),
  notifications: z.boolean(),
  keepText: z.boolean(),
  caseInSubject: z.boolean(),
  openAtLogin: z.boolean(),
  theme: z.enum(["system", "light", "dark"]),
  density: z.enum(["comfortable", "compact"]),
  shortcuts: z.boolean(),
  keys: z.record(z.string().max(60), z.string().max(60)),
  views: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(100),
        filter: z.record(z.string().max(40), z.string().max(400)),
        sort: z.string().max(40),
      }),
    )
    .max(50),
  promisesPerDay: z.number().int().min(1).max(100),
  ownerName: z.string().max(200),
  signatures: z.record(z.string().max(320), words),
});

const template = z.strictObject({
  id,
  language: z.string().max(10),
  name: z.string().min(1).max(200),
  subject: z.string().max(400),
  body: words,
  cc: z.string().max(1000),
  suits: z.array(
    z.enum([
      "fix-and-resend",
      "resend",
      "did-it-go-out",
      "recover",
      "follow-up",
      "answer",
      "ask-if-arrived",
      "escalate",
      "judge",
      "wait",
      "none",
    ]),
  ),
  fulfils: z.boolean(),
  closes: z.boolean(),
  own: z.boolean(),
});

const draft = z.strictObject({
  template: id.nullable(),
  to: z.array(address).min(1).max(20),
  cc: z.array(address).max(20),
  subject: z.string().max(1000),
  text: z.string().max(200_000),
  attachments: z.array(z.string().max(2000)).max(50),
  resendOf: id.nullable(),
  fulfils: z.boolean(),
  closes: z.boolean(),
  newDue: day.nullable(),
  sendAt: instant.nullable(),
});

/** The owner's commands to the ledger (shared/ledger/command.ts), except those with calls of their own; `undo` takes back an earlier one. */
const command = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("accept"), loop: id }),
  z.strictObject({ kind: z.literal("dismiss"), loop: id }),
  z.strictObject({ kind: z.literal("drop-item"), loop: id, item: id, neverPhrase: z.string().max(2000).nullable() }),
  z.strictObject({ kind: z.literal("set-due"), loop: id, item: id, day }),
  z.strictObject({ kind: z.literal("done"), loop: id, note: words, told: z.boolean() }),
  z.strictObject({ kind: z.literal("close"), loop: id, note: words.min(1) }),
  z.strictObject({ kind: z.literal("reopen"), loop: id }),
  z.strictObject({ kind: z.literal("snooze"), loop: id, until: instant }),
  z.strictObject({ kind: z.literal("wake"), loop: id }),
  z.strictObject({ kind: z.literal("note"), loop: id, note: words }),
  z.strictObject({ kind: z.literal("set-counterpart"), loop: id, counterpart: address }),
  z.strictObject({ kind: z.literal("merge"), from: id, into: id }),
  z.strictObject({ kind: z.literal("split"), loop: id, item: id }),
  z.strictObject({
    kind: z.literal("open-by-hand"),
    account: id,
    counterpart: address,
    subject: z.string().max(1000),
    quote: words.min(1),
    due: day.nullable(),
  }),
  z.strictObject({ kind: z.literal("undo"), of: id }),
  z.strictObject({ kind: z.literal("approve"), loop: id, draft }),
  z.strictObject({ kind: z.literal("cancel-send"), loop: id }),
  z.strictObject({ kind: z.literal("send-now"), loop: id }),
  z.strictObject({ kind: z.literal("went-out"), loop: id, yes: z.boolean() }),
  z.strictObject({ kind: z.literal("start-from-today"), account: id }),
  z.strictObject({ kind: z.literal("mute"), address: z.string().max(320), muted: z.boolean() }),
  z.strictObject({ kind: z.literal("set-customer"), customer }),
  z.strictObject({ kind: z.literal("forget-customer"), address: z.string().max(320) }),
  z.strictObject({ kind: z.literal("set-settings"), settings }),
  z.strictObject({ kind: z.literal("save-template"), template }),
  z.strictObject({ kind: z.literal("remove-template"), id }),
  z.strictObject({ kind: z.literal("undo-correction"), id }),
]);

export type OwnerCommand = Frozen<z.infer<typeof command>>;

/** Arguments of every call, validated on arrival. The names are the channels. */
export const calls = {
  /** First call of a window: pushes list and overview in full. */
  "screen.ready": z.strictObject({}),
  "ledger.command": z.strictObject({ command }),
  "loop.detail": z.strictObject({ loop: id }),
  "loop.draft": z.strictObject({
    loop: id,
    /** A template by its id, or as it stands in the editor; null for the one that suits best. */
    template: z.union([id, template]).nullable(),
    to: z.string().max(320).nullable(),
    /** A day promised anew; without it the draft proposes one where the template needs it. */
    newDay: day.nullable().optional(),
  }),
  /** Warnings about an edited draft. */
  "loop.check": z.strictObject({ loop: id, draft }),
  "loop.transcript": z.strictObject({ loop: id, format: z.enum(["text", "html"]) }),
  "message.html": z.strictObject({ messageId: id, images: z.boolean() }),
  "customer.card": z.strictObject({ address: z.string().max(320) }),
  "customer.list": z.strictObject({ query: z.string().max(400) }),
  "report.read": z.strictObject({}),
  "report.csv": z.strictObject({}),
  "account.providers": z.strictObject({}),
  "account.discover": z.strictObject({ address: z.string().max(320), provider: z.string().max(60).nullable() }),
  /** Of a mailbox that is signed in in the browser, the app process gives the access token for the password. */
  "account.test": z.strictObject({ form: accountForm, password: z.string().max(4000) }),
  "account.save": z.strictObject({
    form: accountForm,
    password: z.string().max(4000),
    id: id.nullable(),
    keepWeakly: z.boolean(),
  }),
  "account.oauth": z.strictObject({ form: accountForm, id: id.nullable(), keepWeakly: z.boolean().optional() }),
  "account.password": z.strictObject({ id, password: z.string().max(4000) }),
  "account.remove": z.strictObject({ id }),
  "account.folders": z.strictObject({ id }),
  "account.choose": z.strictObject({
    id,
    sent: z.string().max(400).nullable(),
    more: folders,
    left: folders,
  }),
  /** "Try again": connect and read now. */
  "account.nudge": z.strictObject({}),
  "account.lookback": z.strictObject({ id, days: z.number().int().min(0).max(7300) }),
  "demo.start": z.strictObject({}),
  "attachments.choose": z.strictObject({}),
  "data.folder": z.strictObject({}),
  "data.export": z.strictObject({ what: z.enum(["json", "csv"]) }),
  "data.import": z.strictObject({}),
  "data.backups": z.strictObject({}),
  "data.preview": z.strictObject({ backup: id }),
  "data.restore": z.strictObject({ backup: id }),
  "link.open": z.strictObject({ url: z.string().max(4000) }),
  "window.print": z.strictObject({ loop: id }),
} as const;

type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallArguments<N extends CallName> = Frozen<z.infer<Calls[N]>>;
