// Due days: the business reading of dates, counted from Wednesday 12 March 2025, and the days that are not invented.
import { describe, expect, test } from "vitest";
import { MONDAY_TO_FRIDAY } from "../../../shared/mail/day.ts";
import type { Reading } from "../../../shared/understand/findings.ts";
import { understandSentences } from "../../../shared/understand/sentence-items.ts";

const READING: Reading = {
  sent: true,
  zone: "Europe/London",
  locale: "en-GB",
  week: MONDAY_TO_FRIDAY,
  corrections: [],
};

function dueOf(text: string, sent = "2025-03-12", reading: Partial<Reading> = {}): string | null {
  return understandSentences([{ id: "1", text, sent }], { ...READING, ...reading })[0]?.due ?? null;
}

const ENGLISH: readonly (readonly [text: string, due: string | null])[] = [
  ["I'll send it tomorrow.", "2025-03-13"],
  ["I'll send it by tomorrow noon.", "2025-03-13"],
  ["I'll call you on Friday.", "2025-03-14"],
  ["I'll call you Friday morning.", "2025-03-14"],
  ["We'll ship it on Wednesday.", "2025-03-19"],
  ["I'll bring it this Friday.", "2025-03-14"],
  ["I'll bring it next Friday.", "2025-03-21"],
  ["I'll bring it next Monday.", "2025-03-17"],
  ["We'll be done by the end of the week.", "2025-03-14"],
  ["We'll be done by the end of next week.", "2025-03-21"],
  ["I'll get back to you next week.", "2025-03-21"],
  ["I'll get back to you early next week.", "2025-03-18"],
  ["I'll get back to you by the middle of next week.", "2025-03-19"],
  ["We'll finish it before the weekend.", "2025-03-14"],
  ["I'll do it over the weekend.", "2025-03-16"],
  ["I'll do it this weekend.", "2025-03-16"],
  ["I'll call you after the weekend.", "2025-03-17"],
  ["You'll have it within 3 business days.", "2025-03-17"],
  ["You will get your money back within five working days.", "2025-03-19"],
  ["We'll send it in two weeks.", "2025-03-26"],
  ["We'll send it in 10 days.", "2025-03-22"],
  ["I'll reply within 24 hours.", "2025-03-13"],
  ["I'll reply within 48 hours.", "2025-03-14"],
  ["I'll call you in an hour.", "2025-03-12"],
  ["I'll call you at 5 pm.", "2025-03-12"],
  ["I'll be there at 3.", "2025-03-12"],
  ["I'll send it by noon.", "2025-03-12"],
  ["I'll send it before lunch.", "2025-03-12"],
  ["I'll send it tonight.", "2025-03-12"],
  ["I'll send it later today.", "2025-03-12"],
  ["I'll send it by EOD.", "2025-03-12"],
  ["I'll send it by EOD Friday.", "2025-03-14"],
  ["I'll have it by close of business tomorrow.", "2025-03-13"],
  ["I'll send it by end of day Thursday.", "2025-03-13"],
  ["I'll send the report by the end of the month.", "2025-03-31"],
  ["We'll pay by month end.", "2025-03-31"],
  ["I'll send it on April 3.", "2025-04-03"],
  ["I'll send it on 3 April.", "2025-04-03"],
  ["I'll send it on the 3rd of April.", "2025-04-03"],
  ["I'll send it by 4/15.", "2025-04-15"],
  ["I'll send it on 2025-04-02.", "2025-04-02"],
  ["We'll come on the 20th.", "2025-03-20"],
  ["We'll come on the 5th.", "2025-04-05"],
  ["We'll come on Thursday the 20th.", "2025-03-20"],
  ["We'll deliver between Tuesday and Thursday.", "2025-03-20"],
  ["We'll deliver on Monday or Tuesday.", "2025-03-18"],
  ["I'll have it today or tomorrow at the latest.", "2025-03-13"],
  ["I'll call you the day after tomorrow.", "2025-03-14"],
  ["I'll send it first thing tomorrow.", "2025-03-13"],
  ["I'll send it first thing in the morning.", "2025-03-13"],
  ["I'll call you first thing Monday.", "2025-03-17"],
  ["I'll send it soon.", null],
  ["I'll send it shortly.", null],
  ["I'll send it as soon as possible.", null],
  ["I'll send it ASAP.", null],
  ["I'll send it when I'm back.", null],
  ["I'll send it once I hear from them.", null],
  ["I'll send you the contract we discussed on Monday.", null],
  ["I'll forward the mail from last Friday.", null],
  ["I'll send you Friday's figures.", null],
  ["I'll bring tomorrow's papers today.", "2025-03-12"],
  ["I'll send the February report.", null],
  ["I'll send you the 2024 price list.", null],
  ["I'll fix the 3 windows and 2 doors.", null],
  ["I'll send 5 samples on Monday.", "2025-03-17"],
  ["I'll ship within two days of receiving your deposit.", null],
  ["I'll send it every Friday.", null],
  ["We'll hold the price for thirty days.", null],
  ["I'll send you the warranty for 2 years.", null],
  ["I'm out until Monday, so I'll call you on Tuesday.", "2025-03-18"],
  ["As we spoke on Monday, I'll send the plan on Friday.", "2025-03-14"],
  ["Following up on your call of Tuesday, I'll send the plan.", null],
  ["Tomorrow I'll call the bank.", "2025-03-13"],
  ["On Monday we'll start the roof.", "2025-03-17"],
  ["By Friday you'll have my answer.", "2025-03-14"],
  ["Next week our technician will call you.", "2025-03-21"],
  ["In two weeks we'll know more and I'll write to you.", "2025-03-26"],
  ["When I get it in the morning, I'll forward it.", "2025-03-13"],
  ["I'll send it mid-April.", "2025-04-15"],
  ["I'll send it in April.", "2025-04-30"],
  ["We'll install it in May 2025.", "2025-05-31"],
  ["I'll pay on the first.", "2025-04-01"],
  ["I'll be there a week from Friday.", "2025-03-21"],
  ["I'll be there in a fortnight.", "2025-03-26"],
  ["I'll do it in a couple of days.", "2025-03-14"],
  ["I'll do it in a few days.", null],
  ["I'll do it sometime next month.", "2025-04-30"],
  ["I'll do it later this week.", "2025-03-14"],
  ["I'll do it this week.", "2025-03-14"],
  ["I'll do it at the end of April.", "2025-04-30"],
  ["I'll call Tuesday at 10.", "2025-03-18"],
  ["I'll call tmrw.", "2025-03-13"],
  ["Will send it Mon.", "2025-03-17"],
  ["I'll send it by Fri, March 21.", "2025-03-21"],
  ["I'll send it March 21st, before noon.", "2025-03-21"],
  ["Our driver will be with you Monday between 8 and 10.", "2025-03-17"],
  ["I'll call you around 8:30.", "2025-03-12"],
  ["I'll bring it Wednesday next week.", "2025-03-19"],
  ["I'll bring it a week from today.", "2025-03-19"],
  ["I need until Thursday and then I'll send it.", "2025-03-13"],
  ["Give me a day or two and I'll send it.", "2025-03-14"],
  ["We'll pick it up the week after next.", "2025-03-28"],
  ["I will reply by 10 am on 14 March.", "2025-03-14"],
  ["I may be late but I'll send it by Sunday night.", "2025-03-16"],
];

const OTHERS: readonly (readonly [text: string, due: string | null])[] = [
  ["Ich schicke Ihnen das Angebot bis Freitag.", "2025-03-14"],
  ["Ich rufe Sie morgen früh an und melde mich.", "2025-03-13"],
  ["Wir liefern am Montag.", "2025-03-17"],
  ["Wir liefern die Stühle nächste Woche.", "2025-03-21"],
  ["Ich schicke Ihnen den Vertrag bis Ende der Woche.", "2025-03-14"],
  ["Wir erstatten den Betrag innerhalb von fünf Werktagen.", "2025-03-19"],
  ["Ich melde mich in zwei Wochen bei Ihnen.", "2025-03-26"],
  ["Ich schicke Ihnen die Liste am 3. April.", "2025-04-03"],
  ["Ich schicke Ihnen die Liste bis zum 20.", "2025-03-20"],
  ["Ich schicke Ihnen die Liste bis Monatsende.", "2025-03-31"],
  ["Ich schicke es Ihnen vor dem Wochenende.", "2025-03-14"],
  ["Ich schicke es Ihnen so bald wie möglich.", null],
  ["Wir melden uns übermorgen bei Ihnen.", "2025-03-14"],
  ["Unser Techniker kommt nächsten Dienstag.", "2025-03-18"],
  ["Ich schicke Ihnen die Rechnung am 15.04.", "2025-04-15"],
  ["Guten Morgen, ich schicke Ihnen das Angebot heute Nachmittag.", "2025-03-12"],
  ["Je vous envoie le devis avant vendredi.", "2025-03-14"],
  ["Je vous rappelle demain matin.", "2025-03-13"],
  ["Nous vous livrerons la semaine prochaine.", "2025-03-21"],
  ["Vous recevrez le contrat d'ici la fin de la semaine.", "2025-03-14"],
  ["Vous serez remboursé sous cinq jours ouvrés.", "2025-03-19"],
  ["Je vous enverrai la liste le 3 avril.", "2025-04-03"],
  ["Je vous enverrai la liste dans deux semaines.", "2025-03-26"],
  ["Je vous enverrai la liste dès que possible.", null],
  ["Je vous rappelle lundi prochain.", "2025-03-17"],
  ["Je vous enverrai la liste à la fin du mois.", "2025-03-31"],
  ["Je passe chez vous cet après-midi pour les mesures, je vous apporte le plan.", "2025-03-12"],
  ["Le envío el presupuesto antes del viernes.", "2025-03-14"],
  ["Le llamaremos mañana por la mañana.", "2025-03-13"],
  ["Le entregaremos las sillas la semana que viene.", "2025-03-21"],
  ["Recibirá el contrato a finales de esta semana.", "2025-03-14"],
  ["Le reembolsaremos el importe en cinco días hábiles.", "2025-03-19"],
  ["Le enviaré la lista el 3 de abril.", "2025-04-03"],
  ["Le enviaré la lista dentro de dos semanas.", "2025-03-26"],
  ["Le enviaré la lista lo antes posible.", null],
  ["Buenos días, le enviaré la lista el lunes.", "2025-03-17"],
  ["Le invio il preventivo entro venerdì.", "2025-03-14"],
  ["La richiameremo domani mattina.", "2025-03-13"],
  ["Le consegneremo le sedie la prossima settimana.", "2025-03-21"],
  ["Riceverà il contratto entro la fine della settimana.", "2025-03-14"],
  ["Le rimborseremo l'importo entro cinque giorni lavorativi.", "2025-03-19"],
  ["Le invierò la lista il 3 aprile.", "2025-04-03"],
  ["Le invierò la lista tra due settimane.", "2025-03-26"],
  ["Le invierò la lista al più presto.", null],
  ["Envio-lhe o orçamento até sexta-feira.", "2025-03-14"],
  ["Ligaremos para o senhor amanhã de manhã.", "2025-03-13"],
  ["Entregaremos as cadeiras na próxima semana.", "2025-03-21"],
  ["Reembolsaremos o valor em cinco dias úteis.", "2025-03-19"],
  ["Enviarei a lista no dia 3 de abril.", "2025-04-03"],
  ["Enviarei a lista daqui a duas semanas.", "2025-03-26"],
  ["Enviarei a lista assim que possível.", null],
  ["Ik stuur u de offerte voor vrijdag.", "2025-03-14"],
  ["Ik bel u morgen terug.", "2025-03-13"],
  ["We leveren de stoelen volgende week.", "2025-03-21"],
  ["U ontvangt het contract voor het einde van de week.", "2025-03-14"],
  ["We betalen het bedrag binnen vijf werkdagen terug.", "2025-03-19"],
  ["Ik stuur u de lijst op 3 april.", "2025-04-03"],
  ["Ik stuur u de lijst over twee weken.", "2025-03-26"],
  ["Ik stuur u de lijst zo snel mogelijk.", null],
];

describe("due day", () => {
  test.each(ENGLISH)("%s → %s", (text, due) => expect(dueOf(text)).toBe(due));
  test.each(OTHERS)("%s → %s", (text, due) => expect(dueOf(text)).toBe(due));

  test("numeric dates follow the locale", () => {
    expect(dueOf("I'll send it on 4/5.", "2025-03-12", { locale: "en-US" })).toBe("2025-04-05");
    expect(dueOf("I'll send it on 4/5.", "2025-03-12", { locale: "en-GB" })).toBe("2025-05-04");
    expect(dueOf("I'll send it on 4/5.", "2025-03-12", { locale: "de-DE" })).toBe("2025-05-04");
  });

  test("working days are the owner's", () => {
    const week = { days: [2, 3, 4, 5, 6], closed: ["2025-03-14"] };
    expect(dueOf("You'll have it within three working days.", "2025-03-12", { week })).toBe("2025-03-18");
    expect(dueOf("I'll send it by the end of the week.", "2025-03-12", { week })).toBe("2025-03-15");
  });

  test("years, months and leap days turn over", () => {
    expect(dueOf("I'll mail it on January 2.", "2025-12-30")).toBe("2026-01-02");
    expect(dueOf("I'll pay on the 29th.", "2024-02-27")).toBe("2024-02-29");
    expect(dueOf("I'll pay on the 31st.", "2025-04-02")).toBe("2025-05-31");
    expect(dueOf("I'll send it by the end of the month.", "2024-02-10")).toBe("2024-02-29");
    expect(dueOf("I'll get back to you next week.", "2025-12-30")).toBe("2026-01-09");
  });

  test("without a day of sending nothing is counted", () => {
    expect(understandSentences([{ id: "1", text: "I'll send it tomorrow." }], READING)[0]?.due).toBeNull();
  });
});
