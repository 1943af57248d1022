// Case numbers and the hash below them: the same for ever, readable on the telephone, spread well.
import { expect, it } from "vitest";
import { caseNumberOf, findCaseNumber } from "../../../shared/mail/case-number.ts";
import { hash } from "../../../shared/mail/hash.ts";

it("gives the same number to the same loop on every machine", () => {
  expect(caseNumberOf("loop-1")).toBe(caseNumberOf("loop-1"));
  expect(caseNumberOf("loop-1")).not.toBe(caseNumberOf("loop-2"));
  expect(caseNumberOf("loop-1")).toMatch(/^C-[0-9A-HJKMNP-TV-Z]{5}$/);
});

it("finds its own numbers in subjects, in any case, and no others", () => {
  const number = caseNumberOf("loop-1");
  expect(findCaseNumber(`Re: Boiler [${number.toLowerCase()}]`)).toBe(number);
  for (const other of ["C-4", "ABC-12345", "C-12345678", "C-ILOUX", "c-section", "C-2025/07"])
    expect(findCaseNumber(other)).toBeNull();
});

it("hashes parts apart and spreads them", () => {
  expect(hash("ab", "c")).not.toBe(hash("a", "bc"));
  const seen = new Set(Array.from({ length: 20_000 }, (_, n) => hash("item", String(n))));
  expect(seen.size).toBe(20_000);
  // These values are stored in ledgers: they must never change.
  expect(hash("loop", "a@x", "nora@fieldworks.example")).toBe("5s0io06oto0");
});
