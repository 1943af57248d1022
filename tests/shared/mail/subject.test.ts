// Base subjects: RFC 5256 to the letter, and what replies look like in other languages.
import { describe, expect, it } from "vitest";
import { baseSubject, readSubject, rfcSubject } from "../../../shared/mail/subject.ts";

describe("RFC 5256", () => {
  it.each([
    ["Boiler", "boiler", false],
    ["Re: Boiler", "boiler", true],
    ["RE : fwd[2]:  Boiler   leaks ", "boiler leaks", true],
    ["[shop] Re: [boiler] It leaks", "it leaks", true],
    ["[shop] Boiler", "boiler", false],
    ["[shop]", "[shop]", false],
    ["Re: Boiler (fwd)", "boiler", true],
    ["Boiler (fwd) (FWD)", "boiler", true],
    ["[fwd: Re: Boiler]", "boiler", true],
    ["Re:", "", true],
    ["", "", false],
    ["AW: Boiler", "aw: boiler", false],
    ["Regarding: Boiler", "regarding: boiler", false],
  ])("%j → %j, reply %j", (subject, base, isReply) => {
    expect(rfcSubject(subject)).toEqual({ base, isReply });
  });
});

describe("all languages", () => {
  it.each([
    ["AW: Heizung", "heizung"],
    ["Antwort: WG: Heizung", "heizung"],
    ["TR : RE : Chaudière", "chaudière"],
    ["RV: Caldera", "caldera"],
    ["RES: ENC: Caldeira", "caldeira"],
    ["Doorst: Antw: Ketel", "ketel"],
    ["R: I: Caldaia", "caldaia"],
    ["Odp: PD: Kocioł", "kocioł"],
    ["SV: VS: Panna", "panna"],
    ["Re[5]: Termin", "termin"],
    ["Re(2): Termin", "termin"],
    ["Re^2: Termin", "termin"],
    ["RE：报价", "报价"],
    ["回复：报价", "报价"],
  ])("%j → %j", (subject, base) => {
    expect(readSubject(subject)).toEqual({ base, isReply: true });
  });
  it.each(["Iris: the new one", "Residence: Rome", "Trip: Rome", "I like it", "Reparatur: Heizung"])(
    "%j has no mark",
    (subject) => {
      expect(readSubject(subject)).toEqual({ base: subject.toLowerCase(), isReply: false });
    },
  );
  it("reads no more than a header line can hold, in time linear in it", () => {
    expect(baseSubject("Re: ".repeat(1e6)).length).toBeLessThan(1000);
    expect(baseSubject("[".repeat(1e6)).length).toBeLessThan(1000);
  });
});
