// Replies of customers, whole messages: confirmations, complaints, thanks and acknowledgements told apart; measured on the third kept aside.
import { describe, expect, test } from "vitest";
import type { Finding } from "../../../shared/understand/findings.ts";
import { read, readCorpus } from "./corpus.ts";

interface Reply {
  readonly text: string;
  readonly is: "confirmation" | "partial" | "complaint" | "thanks" | "acknowledgement";
  readonly aside?: boolean;
}

const replies = ["confirmation", "complaint", "acknowledgement"].flatMap((name) =>
  readCorpus<Reply>(`replies-${name}`),
);

function shown(text: string): readonly Finding[] {
  return read(text).findings.filter(({ tier }) => tier !== "silent");
}

function isConfirmed(text: string): boolean {
  const findings = shown(text);
  const open = findings.some(({ kind }) => kind === "complaint" || kind === "request" || kind === "question");
  return !open && findings.some(({ kind, tier }) => kind === "confirmation" && tier === "sure");
}

const isComplaint = (text: string): boolean => shown(text).some(({ kind }) => kind === "complaint");

function share(is: readonly Reply["is"][], test: (text: string) => boolean): number {
  const kept = replies.filter((reply) => reply.aside === true && is.includes(reply.is));
  return kept.filter(({ text }) => test(text)).length / kept.length;
}

describe("replies kept aside", () => {
  test("there are at least 150 of each kind", () => {
    const count = (...is: readonly Reply["is"][]) => replies.filter((reply) => is.includes(reply.is)).length;
    expect(count("confirmation", "partial")).toBeGreaterThanOrEqual(150);
    expect(count("complaint")).toBeGreaterThanOrEqual(150);
    expect(count("thanks", "acknowledgement")).toBeGreaterThanOrEqual(150);
  });

  test("confirmations are found", () => expect(share(["confirmation"], isConfirmed)).toBeGreaterThanOrEqual(0.85));
  test("complaints are found", () => expect(share(["complaint"], isComplaint)).toBeGreaterThanOrEqual(0.85));
  test("complaints confirm nothing", () => expect(share(["complaint", "partial"], isConfirmed)).toBe(0));
  test("thanks and acknowledgements confirm nothing", () =>
    expect(share(["thanks", "acknowledgement"], isConfirmed)).toBeLessThanOrEqual(0.1));
  test("confirmations and thanks are no complaints", () =>
    expect(share(["confirmation", "thanks"], isComplaint)).toBeLessThanOrEqual(0.05));
});
