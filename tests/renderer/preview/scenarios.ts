// The states in which the screen is looked at, by name.
import { ACCOUNT, type FakeOptions, LOOKING_BACK, WATCHING } from "./fake-bridge.ts";
import { many, sample } from "./sample.ts";

const HOUR = 3_600_000;

export type Scenario = (now: number) => FakeOptions;

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  busy: (now) => ({ loops: sample(now) }),
  strain: (now) => ({ loops: sample(now, true) }),
  empty: (now) => ({ loops: sample(now).filter(({ row }) => row.group === "closed") }),
  first: (now) => ({
    loops: [],
    overview: { accounts: [], health: [] },
    arrivals: sample(now).filter(({ row }) => row.group === "maybe" || row.group === "later"),
  }),
  "looking-back": (now) => ({
    loops: sample(now).filter(({ row }) => row.group === "maybe" || row.group === "later"),
    overview: { health: [LOOKING_BACK] },
  }),
  "sign-in": (now) => ({
    loops: sample(now),
    overview: {
      health: [
        {
          ...WATCHING,
          state: "needs-sign-in",
          completeUntil: now - 50 * HOUR,
          behind: "Sent",
          problem: {
            code: "wrong-password",
            server: "imap",
            details: "NO [AUTHENTICATIONFAILED] Authentication failed.",
            certificate: null,
          },
        },
      ],
    },
  }),
  offline: (now) => ({
    loops: sample(now),
    overview: {
      health: [
        {
          ...WATCHING,
          state: "waiting",
          completeUntil: now - 2 * HOUR,
          problem: { code: "offline", server: "local", details: "", certificate: null },
        },
      ],
    },
  }),
  certificate: (now) => ({
    loops: sample(now),
    overview: {
      health: [
        {
          ...WATCHING,
          state: "needs-sign-in",
          completeUntil: now - 5 * HOUR,
          problem: {
            code: "certificate",
            server: "imap",
            details: "self-signed certificate",
            certificate: {
              why: "self-signed",
              fingerprint: "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08",
              host: "mail.halecycles.example",
            },
          },
        },
      ],
    },
  }),
  down: (now) => ({ loops: sample(now), overview: { engineDownSince: now - 90_000 } }),
  repaired: (now) => ({
    loops: sample(now),
    overview: { repaired: "Closer was interrupted while writing; the last change was restored from its journal." },
  }),
  demo: (now) => ({ loops: sample(now), overview: { demo: true, accounts: [{ ...ACCOUNT, demo: true }] } }),
  "session-only": (now) => ({ loops: sample(now), overview: { secrets: "session-only" } }),
  outbox: (now) => ({
    loops: sample(now).map((loop) => {
      const state = ({ late: "unknown", complaint: "held", bounce: "refused", question: "queued" } as const)[
        loop.row.id
      ];
      if (state === undefined) return loop;
      const outbox = {
        state,
        undoUntil: 0,
        sendAt: now + HOUR,
        explanation: state === "refused" ? "552 5.3.4 Message too big" : "",
      };
      const row = { ...loop.row, outbox, ...(state === "unknown" ? { nextStep: "did-it-go-out" as const } : {}) };
      return { row, detail: { ...loop.detail, row } };
    }),
  }),
  german: (now) => ({ loops: sample(now), settings: { locale: "de" } }),
  many: (now) => ({ loops: many(20_000, now) }),
  "many-5000": (now) => ({ loops: many(5_000, now) }),
};
