// Invented loops of a small workshop, in every state the screen can show; `many` makes any number of them.

import type { Template } from "../../../shared/follow-up/template.ts";
import { TEMPLATES } from "../../../shared/follow-up/templates/index.ts";
import type { CustomerCard, LoopDetail, LoopRow, Report, TranscriptMessage } from "../../../shared/ipc/snapshot.ts";
import type { LoopEvent } from "../../../shared/loop/event.ts";
import type { Item, ItemKind, Step } from "../../../shared/loop/item.ts";
import { addDays, type Day, dayOf } from "../../../shared/mail/day.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
export const ZONE = "Europe/Berlin";
export const OWNER = { name: "Nora Hale", address: "nora@halecycles.example" };

/** Weekday of the day so many days from today: what people promise falls on the day it is due. */
const dayIn = (days: number, locale = "en"): string =>
  new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: ZONE }).format(Date.now() + days * DAY);

/** What a sample loop needs to be told; the rest follows. */
interface Story {
  readonly id: string;
  readonly who: readonly [name: string, address: string];
  readonly subject: string;
  readonly quote: string;
  readonly kind: ItemKind | null;
  readonly row: Partial<LoopRow> & Pick<LoopRow, "group" | "state" | "nextStep">;
  /** Days from today. */
  readonly due: number | null;
  /** Hours ago. */
  readonly last: number;
  readonly by: "us" | "them" | "server";
  readonly step?: Step;
  readonly said?: readonly (readonly [
    by: "us" | "them" | "server",
    hoursAgo: number,
    text: string,
    files?: readonly string[],
  ])[];
  readonly card?: Partial<CustomerCard>;
  readonly phone?: string;
}

export interface SampleLoop {
  readonly row: LoopRow;
  readonly detail: LoopDetail;
}

const STORIES: readonly Story[] = [
  {
    id: "bounce",
    who: ["Jane Miller", "jmae@milerdesign.example"],
    subject: "Corrected invoice 2041",
    quote: "Here is the corrected invoice, sorry for the mix-up.",
    kind: null,
    row: {
      group: "undelivered",
      state: "undelivered",
      nextStep: "fix-and-resend",
      reason: "bounce",
      needsOwner: true,
      bounce: {
        reason: "bad_address",
        recipient: "jmae@milerdesign.example",
        permanent: true,
        suggestion: "jane@millerdesign.example",
      },
      tickets: ["#48213"],
    },
    due: 0,
    last: 3,
    by: "server",
    said: [
      [
        "them",
        54,
        "Hi Nora,\n\nthe invoice you sent still shows the old address. Could you send a corrected one? Our accountant needs it this week.\n\nThanks,\nJane",
      ],
      ["us", 27, "Hi Jane,\n\nof course. I'll send you the corrected invoice by Friday.\n\nBest,\nNora"],
      [
        "us",
        3.2,
        "Hi Jane,\n\nHere is the corrected invoice, sorry for the mix-up.\n\nBest,\nNora",
        ["Invoice-2041-corrected.pdf"],
      ],
      ["server", 3, "Your message wasn't delivered to jmae@milerdesign.example because the address couldn't be found."],
    ],
    card: {
      cues: [
        {
          kind: "in-a-rush",
          quote: "Our accountant needs it this week.",
          value: "",
          at: Date.now() - 54 * HOUR,
          messageId: "bounce.0",
        },
      ],
      promises: { kept: 9, made: 10 },
    },
    phone: "+49 151 2345678",
  },
  {
    id: "complaint",
    who: ["Bakery Rossi", "info@rossi.example"],
    subject: "Delivery bike: brake still squeals",
    quote: "Honestly we are not happy: the brake squeals again after only two days.",
    kind: "complaint",
    row: { group: "complaints", state: "owed", nextStep: "recover", reason: "complaint", needsOwner: true },
    due: 0,
    last: 5,
    by: "them",
    said: [
      [
        "us",
        80,
        "Dear Mr Rossi,\n\nthe brake pads on your delivery bike have been replaced. It is ready to be picked up.\n\nBest regards,\nNora Hale",
      ],
      [
        "them",
        5,
        "Hello,\n\nHonestly we are not happy: the brake squeals again after only two days. My driver cannot use it in traffic. What will you do about it?\n\nM. Rossi",
      ],
    ],
    card: { promises: { kept: 4, made: 6 } },
    phone: "+49 30 555 0199",
  },
  {
    id: "late",
    who: ["Tom Becker", "tom.becker@posteo.example"],
    subject: "Re: Cargo bike quote",
    quote: `I'll get you the quote with the bigger battery by ${dayIn(-2)}.`,
    kind: "commitment",
    row: { group: "overdue", state: "owed", nextStep: "follow-up", reason: "promise", needsOwner: true },
    due: -2,
    last: 122,
    by: "us",
    said: [
      [
        "them",
        146,
        "Hi,\n\nwe like the cargo bike. What would it cost with the bigger battery? And is there a rain cover?\n\nTom",
      ],
      [
        "us",
        122,
        `Hi Tom,\n\nthanks for coming by on Saturday. I'll get you the quote with the bigger battery by ${dayIn(-2)}. The rain cover is in stock.\n\nBest,\nNora`,
      ],
    ],
    card: {
      promises: { kept: 2, made: 3 },
      cues: [
        {
          kind: "new-baby",
          quote: "with the baby coming in March",
          value: "",
          at: Date.now() - 20 * DAY,
          messageId: "x",
        },
      ],
    },
  },
  {
    id: "escalate",
    who: ["Greenfield Primary School", "office@greenfield-school.example"],
    subject: "20 helmets for the cycling week",
    quote: "The helmets will be with you before the holidays.",
    kind: "commitment",
    row: {
      group: "overdue",
      state: "owed",
      nextStep: "escalate",
      reason: "promise",
      needsOwner: true,
      followUps: 3,
      escalated: true,
    },
    due: -6,
    last: 170,
    by: "us",
    said: [
      ["us", 400, "Dear Ms Ahmadi,\n\nThe helmets will be with you before the holidays.\n\nKind regards,\nNora Hale"],
    ],
    phone: "+49 30 555 0142",
  },
  {
    id: "today",
    who: ["Amélie Durand", "amelie.durand@orange.example"],
    subject: "Wheel for the tandem",
    quote: `Je vous rappelle ${dayIn(0, "fr")} avec la date exacte.`,
    kind: "commitment",
    row: { group: "today", state: "owed", nextStep: "follow-up", reason: "promise", needsOwner: true },
    due: 0,
    last: 49,
    by: "us",
    card: { language: "fr" },
    said: [
      ["them", 52, "Bonjour Nora,\n\navez-vous des nouvelles de la roue arrière du tandem ?\n\nAmélie"],
      [
        "us",
        49,
        `Bonjour Amélie,\n\nla roue est commandée. Je vous rappelle ${dayIn(0, "fr")} avec la date exacte.\n\nBien à vous,\nNora`,
      ],
    ],
  },
  {
    id: "question",
    who: ["Priya Nair", "priya@nairconsulting.example"],
    subject: "Do you service e-bikes from other shops?",
    quote: "Do you also service e-bikes that were bought elsewhere, and how long does it take at the moment?",
    kind: "request",
    row: { group: "today", state: "owed", nextStep: "answer", reason: "question", needsOwner: true },
    due: 0,
    last: 21,
    by: "them",
    said: [
      [
        "them",
        21,
        "Hello,\n\nDo you also service e-bikes that were bought elsewhere, and how long does it take at the moment? I ride to work on it every day, so I would need it back within a day or two.\n\nKind regards\nPriya Nair",
      ],
    ],
  },
  {
    id: "scheduled",
    who: ["Oskar Lindqvist", "oskar@lindqvist.example"],
    subject: "Saddle height and the new stem",
    quote: "I'll let you know as soon as the stem is here.",
    kind: "commitment",
    row: {
      group: "later",
      state: "owed",
      nextStep: "wait",
      reason: "promise",
      outbox: { state: "scheduled", undoUntil: 0, sendAt: Date.now() + 17 * HOUR, explanation: "" },
    },
    due: 1,
    last: 60,
    by: "us",
  },
  {
    id: "later",
    who: ["Kenji Watanabe", "kenji.w@tsukuba-sport.example"],
    subject: "Team order: 12 jerseys",
    quote: "We will confirm the sizes with the factory by Friday next week.",
    kind: "commitment",
    row: { group: "later", state: "owed", nextStep: "follow-up", reason: "promise" },
    due: 5,
    last: 30,
    by: "us",
    card: { customer: { zone: "Asia/Tokyo" } as CustomerCard["customer"] },
  },
  {
    id: "later-default",
    who: ["Lucía Fernández", "lucia.fernandez@correo.example"],
    subject: "Lost key for the frame lock",
    quote: "I'll ask the manufacturer for a spare key.",
    kind: "commitment",
    row: { group: "later", state: "owed", nextStep: "follow-up", reason: "promise", dayFrom: "default" },
    due: 2,
    last: 26,
    by: "us",
  },
  {
    id: "ask",
    who: ["David Okafor", "david@okafor-law.example"],
    subject: "Your folding bike is ready",
    quote: "The new hinge is fitted and I sent the bike by courier this morning.",
    kind: "delivery",
    row: { group: "awaiting", state: "awaiting", nextStep: "ask-if-arrived", reason: "waiting", needsOwner: true },
    due: -1,
    last: 98,
    by: "us",
    step: "told",
    said: [
      [
        "them",
        200,
        "Hi Nora, the hinge of the folding bike has too much play. Can you fix it before my trip on the 28th?\n\nDavid",
      ],
      [
        "us",
        98,
        "Hi David,\n\nThe new hinge is fitted and I sent the bike by courier this morning. It should be with you tomorrow.\n\nBest,\nNora",
      ],
    ],
    card: {
      cues: [
        {
          kind: "travelling",
          quote: "before my trip on the 28th",
          value: "",
          at: Date.now() - 200 * HOUR,
          messageId: "y",
        },
      ],
      promises: { kept: 5, made: 5 },
    },
  },
  ...[
    [
      "Marta Kowalska",
      "marta@kowalska.example",
      "Quote for two children's bikes",
      "Would the green one in size 20 work for you?",
      2,
    ],
    [
      "Freddie Stone",
      "freddie.stone@mail.example",
      "Gearbox warranty claim",
      "I have sent the claim to the manufacturer.",
      3,
    ],
    [
      "Stadtbücherei",
      "technik@stadtbuecherei.example",
      "Four book trailers",
      "Could you tell me which hitch the old bikes have?",
      1,
    ],
    ["Ines Duarte", "ines.duarte@sapo.example", "Fitting appointment", "Does Thursday at ten suit you?", 4],
    ["Paul Anders", "paul.anders@web.example", "Replacement display", "The new display is in the post.", 2],
  ].map(
    ([name, address, subject, quote, due], at): Story => ({
      id: `awaiting-${at}`,
      who: [String(name), String(address)],
      subject: String(subject),
      quote: String(quote),
      kind: at % 2 === 0 ? "question" : "delivery",
      row: { group: "awaiting", state: "awaiting", nextStep: "wait", reason: "waiting" },
      due: Number(due),
      last: 20 + at * 9,
      by: "us",
      step: "told",
    }),
  ),
  {
    id: "asleep",
    who: ["Hanna Virtanen", "hanna.virtanen@kolumbus.example"],
    subject: "Winter storage",
    quote: "I'll send you the dates for winter storage.",
    kind: "commitment",
    row: {
      group: "asleep",
      state: "owed",
      nextStep: "follow-up",
      reason: "promise",
      snoozedUntil: Date.now() + 6 * DAY,
    },
    due: 9,
    last: 90,
    by: "us",
  },
  {
    id: "maybe-1",
    who: ["Elif Yılmaz", "elif@yilmaz-optik.example"],
    subject: "Re: Company bikes",
    quote: "We could look at it together some time next month.",
    kind: "commitment",
    row: { group: "maybe", state: "suggested", nextStep: "judge", reason: "promise", confidence: 0.55 },
    due: 20,
    last: 70,
    by: "us",
  },
  {
    id: "maybe-2",
    who: ["Sam Porter", "sam.porter@mail.example"],
    subject: "Old tyres",
    quote: "Maybe I drop by on Saturday and have a look at the tyres.",
    kind: "request",
    row: { group: "maybe", state: "suggested", nextStep: "judge", reason: "question", confidence: 0.48 },
    due: 1,
    last: 110,
    by: "them",
  },
  {
    id: "maybe-3",
    who: ["Rosa Blum", "rosa@blum.example"],
    subject: "Thank you!",
    quote: "I'll think about the red one and come back to you.",
    kind: "commitment",
    row: { group: "maybe", state: "suggested", nextStep: "judge", reason: "promise", confidence: 0.42 },
    due: null,
    last: 130,
    by: "us",
  },
  {
    id: "closed-confirmed",
    who: ["Tom Becker", "tom.becker@posteo.example"],
    subject: "Puncture on the way to work",
    quote: "I'll fix it while you wait.",
    kind: "commitment",
    row: {
      group: "closed",
      state: "closed",
      nextStep: "none",
      reason: "promise",
      closedAt: Date.now() - 12 * DAY,
      outcome: {
        kind: "confirmed-by-customer",
        evidence: { messageId: "closed-confirmed.1", quote: "Works perfectly, thank you so much!" },
      },
    },
    due: null,
    last: 12 * 24,
    by: "them",
    step: "confirmed",
    said: [
      ["us", 13 * 24, "Hi Tom,\n\ncome by any time today. I'll fix it while you wait.\n\nNora"],
      ["them", 12 * 24, "Works perfectly, thank you so much!\n\nTom"],
    ],
  },
  {
    id: "closed-owner",
    who: ["Priya Nair", "priya@nairconsulting.example"],
    subject: "Lights",
    quote: "I'll order the rear light today.",
    kind: "commitment",
    row: {
      group: "closed",
      state: "closed",
      nextStep: "none",
      reason: "promise",
      closedAt: Date.now() - 20 * DAY,
      outcome: { kind: "confirmed-by-owner", note: "In the shop" },
    },
    due: null,
    last: 20 * 24,
    by: "us",
    step: "confirmed",
  },
];

/** Stories that strain the layout: long names, four-line subjects, emoji, right-to-left text. */
const STRAINING: readonly Story[] = [
  {
    id: "long",
    who: [
      "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh & Söhne Fahrradvermietung GmbH & Co. KG",
      "einkauf.zentrale.bestellungen@wolfeschlegelsteinhausenbergerdorff-fahrradvermietung.example",
    ],
    subject:
      "WG: AW: Re: Fwd: Anfrage zur Wartung der gesamten Leihradflotte (47 Räder, drei Standorte, inklusive Abholung und Rückgabe) für die kommende Saison, mit Bitte um Rückmeldung bis spätestens Ende der Woche, da wir sonst den Rahmenvertrag nicht mehr unterzeichnen können und neu ausschreiben müssten, was niemand möchte",
    quote:
      "We will send you a detailed plan for all 47 bicycles, with pick-up and return at all three sites, the spare parts we keep in stock, and the names of the two mechanics who would come, by the end of the week at the latest.",
    kind: "commitment",
    row: { group: "overdue", state: "owed", nextStep: "follow-up", reason: "promise", needsOwner: true },
    due: -31,
    last: 800,
    by: "us",
  },
  {
    id: "emoji",
    who: ["🚴‍♀️ Zoë 🌈✨", "zoe@example.example"],
    subject: "💥💥 URGENT 🙏🙏🙏",
    quote: "Can you pleeease 🙏 tell me if the bike 🚲 is ready for the 👩‍👩‍👧‍👦 trip?? 😅😅😅",
    kind: "request",
    row: { group: "today", state: "owed", nextStep: "answer", reason: "question", needsOwner: true },
    due: 0,
    last: 2,
    by: "them",
  },
  {
    id: "rtl",
    who: ["נועה לוי", "noa@levy.example"],
    subject: "אופניים חשמליים: מתי יהיו מוכנים?",
    quote: "אשלח לך את החשבונית המתוקנת עד יום שישי.",
    kind: "commitment",
    row: { group: "today", state: "owed", nextStep: "follow-up", reason: "promise", needsOwner: true },
    due: 0,
    last: 30,
    by: "us",
    said: [
      ["them", 33, "שלום נורה,\n\nמתי יהיו האופניים מוכנים? אני צריכה אותם ביום ראשון.\n\nתודה, נועה"],
      ["us", 30, "שלום נועה,\n\nאשלח לך את החשבונית המתוקנת עד יום שישי.\n\nנורה"],
    ],
  },
  {
    id: "arabic",
    who: ["مريم الحسن", "maryam@alhassan.example"],
    subject: "طلب عرض سعر",
    quote: "هل يمكنك إرسال عرض السعر قبل يوم الخميس؟",
    kind: "request",
    row: { group: "later", state: "owed", nextStep: "answer", reason: "question" },
    due: 3,
    last: 8,
    by: "them",
  },
];

function caseNumber(id: string): string {
  let sum = 7;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  return `C-${[0, 5, 10, 15].map((shift) => letters[(sum >>> shift) & 31]).join("")}`;
}

function loopOf(story: Story, now: number): SampleLoop {
  const today = dayOf(now, ZONE);
  const day: Day | null = story.due === null ? null : addDays(today, story.due);
  const [name, address] = story.who;
  const lastAt = now - story.last * HOUR;
  const said = story.said ?? [[story.by === "server" ? "us" : story.by, story.last, story.quote]];
  const itemId = `${story.id}.item`;
  const transcript: TranscriptMessage[] = said.map(([by, hours, text, files], at) => {
    const start = text.indexOf(story.quote);
    const evidence = story.row.outcome?.kind === "confirmed-by-customer" ? story.row.outcome.evidence.quote : null;
    const settled = evidence === null ? -1 : text.indexOf(evidence);
    return {
      messageId: `${story.id}.${at}`,
      by,
      kind: by === "server" ? "bounce" : "human",
      from:
        by === "us"
          ? OWNER
          : by === "them"
            ? { name, address }
            : { name: "Mail server", address: "postmaster@mx.example" },
      to: by === "us" ? [{ name, address }] : [OWNER],
      date: now - hours * HOUR,
      subject: story.subject,
      text,
      attachments: files ?? [],
      marks: [
        ...(start < 0 || story.kind === null
          ? []
          : [
              {
                start,
                end: start + story.quote.length,
                kind: story.kind === "complaint" ? ("complaint" as const) : ("commitment" as const),
                item: itemId,
              },
            ]),
        ...(evidence === null || settled < 0
          ? []
          : [{ start: settled, end: settled + evidence.length, kind: "confirmation" as const, item: itemId }]),
      ],
    };
  });
  const items: Item[] =
    story.kind === null
      ? []
      : [
          {
            id: itemId,
            kind: story.kind,
            quote: story.quote,
            messageId: transcript.findLast((one) => one.marks.length > 0)?.messageId ?? `${story.id}.0`,
            start: 0,
            end: story.quote.length,
            at: transcript.findLast((one) => one.marks.length > 0)?.date ?? lastAt,
            due: day === null ? null : { first: day, last: day, from: story.row.dayFrom ?? "text", words: "by then" },
            step: story.step ?? "promised",
            open: story.row.state !== "closed",
            confidence: story.row.confidence ?? 0.93,
            rules: ["will", "act-deliver", "to-reader", "dated"],
            evidence: story.row.outcome?.kind === "confirmed-by-customer" ? story.row.outcome.evidence : null,
          },
        ];
  const row: LoopRow = {
    id: story.id,
    caseNumber: caseNumber(story.id),
    account: "shop",
    who: { name, address },
    subject: story.subject,
    reason: "promise",
    quote: story.quote,
    itemKind: story.kind,
    item: items[0]?.id ?? null,
    step: items[0]?.step ?? null,
    day,
    dayFrom: day === null ? null : "text",
    needsOwner: false,
    bounce: null,
    outbox: null,
    outcome: null,
    snoozedUntil: null,
    confidence: 0.93,
    followUps: 0,
    escalated: false,
    openItems: items.filter((item) => item.open).length,
    openedAt: now - (story.last + 40) * HOUR,
    lastAt,
    lastBy: story.by,
    closedAt: null,
    tickets: [],
    notes: "",
    ...story.row,
  };
  return { row, detail: detailOf(row, items, transcript, story, now) };
}

function detailOf(
  row: LoopRow,
  items: readonly Item[],
  transcript: readonly TranscriptMessage[],
  story: Pick<Story, "card" | "phone">,
  now: number,
): LoopDetail {
  const history: LoopEvent[] = [
    {
      id: `${row.id}.opened`,
      device: "desk",
      at: row.openedAt,
      kind: "opened",
      account: row.account,
      identity: OWNER.address,
      counterpart: row.who,
      subject: row.subject,
      reason: row.reason,
      thread: row.id,
      suggested: row.state === "suggested",
      manual: null,
    },
    ...transcript.map(
      (message, at): LoopEvent =>
        message.by === "us"
          ? {
              id: `${row.id}.${at}e`,
              device: "desk",
              at: message.date,
              kind: "sent",
              messageId: message.messageId,
              own: false,
              to: message.to,
              said: [],
            }
          : message.by === "them"
            ? {
                id: `${row.id}.${at}e`,
                device: "desk",
                at: message.date,
                kind: "received",
                messageId: message.messageId,
                from: message.from,
                said: [],
              }
            : {
                id: `${row.id}.${at}e`,
                device: "desk",
                at: message.date,
                kind: "bounced",
                messageId: message.messageId,
                original: null,
                recipient: row.bounce?.recipient ?? "",
                permanent: true,
                reason: "bad_address",
                status: "5.1.1",
                explanation: "550 5.1.1 The email account that you tried to reach does not exist",
                certain: true,
              },
    ),
  ];
  const { customer, ...card } = story.card ?? {};
  return {
    row,
    loop: {
      id: row.id,
      items,
      bounces:
        row.bounce === null
          ? []
          : [
              {
                messageId: `${row.id}.3`,
                original: `${row.id}.2`,
                recipient: row.bounce.recipient,
                permanent: row.bounce.permanent,
                reason: row.bounce.reason,
                status: "5.1.1",
                explanation: "550 5.1.1 The email account that you tried to reach does not exist",
                certain: true,
                at: now - 3 * HOUR,
              },
            ],
      history,
      outbox: null,
      outcome: row.outcome,
      counterpart: row.who,
      identity: OWNER.address,
      threads: [row.id],
    },
    items,
    transcript,
    card: {
      customer: {
        address: row.who.address,
        name: row.who.name,
        others: [],
        notes: "",
        phone: story.phone ?? null,
        language: null,
        zone: null,
        muted: false,
        wrong: {},
        survey: null,
        ...customer,
      },
      loops: [row],
      cues: [],
      promises: { kept: 3, made: 4 },
      lastWroteAt: row.lastBy === "them" ? row.lastAt : now - 3 * DAY,
      language: "en",
      ...card,
    },
    templates: templates(),
    phones: story.phone ? [story.phone] : [],
  };
}

export function templates(): readonly Template[] {
  return TEMPLATES;
}

/** All stories; `strain` adds those that are hard to lay out. */
export function sample(now: number, strain = false): readonly SampleLoop[] {
  const loops = (strain ? [...STRAINING, ...STORIES] : STORIES).map((story) => loopOf(story, now));
  // A card holds all loops of its person.
  return loops.map(({ row, detail }) => ({
    row,
    detail: {
      ...detail,
      card: {
        ...detail.card,
        loops: loops.filter((other) => other.row.who.address === row.who.address).map((other) => other.row),
      },
    },
  }));
}

const FIRST = [
  "Anna",
  "Ben",
  "Chloe",
  "Dmitri",
  "Esra",
  "Finn",
  "Grace",
  "Hugo",
  "Ida",
  "Jonas",
  "Kaya",
  "Leo",
  "Mina",
];
const LAST = ["Abel", "Brandt", "Costa", "Dahl", "Egger", "Fuchs", "Gray", "Hahn", "Ito", "Jansen", "Klein", "Lang"];
const THINGS = ["invoice", "quote", "spare part", "frame", "delivery date", "contract", "helmet order", "refund"];
const GROUP_STATES = [
  ["overdue", "owed", "follow-up"],
  ["today", "owed", "answer"],
  ["later", "owed", "follow-up"],
  ["later", "owed", "follow-up"],
  ["awaiting", "awaiting", "wait"],
  ["awaiting", "awaiting", "ask-if-arrived"],
  ["closed", "closed", "none"],
] as const;

/** Any number of plain loops, the same each time. */
export function many(count: number, now: number): readonly SampleLoop[] {
  const pick = <T>(list: readonly T[], at: number): T => {
    const found = list[at % list.length];
    if (found === undefined) throw new Error("An empty list holds nothing to pick.");
    return found;
  };
  return Array.from({ length: count }, (_, at) => {
    const [group, state, nextStep] = pick(GROUP_STATES, at);
    const first = pick(FIRST, at * 7 + 3);
    const last = pick(LAST, at * 5 + Math.floor(at / 13));
    const thing = pick(THINGS, at * 3);
    return loopOf(
      {
        id: `loop-${at}`,
        who: [`${first} ${last}`, `${first}.${last}.${at % 977}@firm${at % 311}.example`.toLowerCase()],
        subject: `Re: ${thing} ${1000 + at}`,
        quote: `I'll send you the ${thing} number ${1000 + at} as soon as it is ready.`,
        kind: "commitment",
        row: {
          group,
          state,
          nextStep,
          needsOwner: group === "overdue" || group === "today",
          ...(state === "closed"
            ? { closedAt: now - (at % 300) * DAY, outcome: { kind: "unconfirmed" as const } }
            : {}),
        },
        due: group === "overdue" ? -1 - (at % 30) : group === "today" ? 0 : 1 + (at % 40),
        last: 1 + (at % 2000),
        by: at % 3 === 0 ? "them" : "us",
      },
      now,
    );
  });
}

export function report(now: number): Report {
  const today = dayOf(now, ZONE);
  const month = (back: number): string => {
    const [year = 2026, number = 1] = today.split("-").map(Number);
    const at = year * 12 + number - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  };
  return {
    openByWeek: Array.from({ length: 26 }, (_, at) => ({
      day: addDays(today, -7 * (25 - at)),
      open: Math.round(22 - at * 0.4 + 4 * Math.sin(at / 2)),
    })),
    byMonth: Array.from({ length: 8 }, (_, at) => ({
      month: month(7 - at),
      opened: 30 + ((at * 7) % 11),
      confirmed: 22 + at,
      unconfirmed: 5 - (at % 3),
      promisesKept: 20 + at,
      promisesMade: 26 + (at % 4),
      bounced: 2 + (at % 3),
      rescued: 1 + (at % 3),
      medianDaysToConfirmed: 6.2 - at * 0.45,
    })),
    byCustomer: sample(now)
      .slice(0, 14)
      .map(({ row }, at) => ({
        who: row.who,
        open: at % 3,
        closed: 3 + ((at * 5) % 9),
        promisesKept: 4 + (at % 4),
        promisesMade: 5 + (at % 4),
        medianDaysToConfirmed: at % 5 === 4 ? null : 1.5 + (at % 6),
      })),
    answersWaiting: 3,
  };
}
