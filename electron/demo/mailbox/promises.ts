// Promises that are open today: late, due and to come.
import { type Calendar, EMMA, type Letter, quoted, SIGNATURE } from "../letter.ts";
import { BEN, GRETA, JANE, MARCO, NORA } from "./people.ts";

export function promiseLetters(calendar: Calendar): readonly Letter[] {
  const { weekday, wochentag, working } = calendar;
  const soon = working(3);
  return [
    // A promise that is late.
    {
      id: "jane-1",
      day: -6,
      time: "09:12",
      from: JANE,
      to: [EMMA],
      subject: "Invoice 2291 has the wrong address",
      text: "Hi Emma,\n\ninvoice 2291 still has our old address in Dock Road on it. Could you please send me a corrected one? Our accountant won't take it like this.\n\nThanks\nJane",
    },
    {
      id: "jane-2",
      day: -5,
      time: "10:14",
      from: EMMA,
      to: [JANE],
      refs: ["jane-1"],
      subject: "Re: Invoice 2291 has the wrong address",
      text: `Hi Jane,\n\nsorry about that, the old address was still in our system. I'll send you the corrected invoice by ${weekday(-2)}.${SIGNATURE}${quoted(JANE, `${weekday(-6)} at 09:12`, "invoice 2291 still has our old address in Dock Road on it. Could you please send me a corrected one?")}`,
    },
    {
      id: "jane-3",
      day: -5,
      time: "11:02",
      from: JANE,
      to: [EMMA],
      refs: ["jane-1", "jane-2"],
      subject: "Re: Invoice 2291 has the wrong address",
      text: `Great, thanks Emma!${quoted(EMMA, `${weekday(-5)} at 10:14`, `sorry about that, the old address was still in our system. I'll send you the corrected invoice by ${weekday(-2)}.`)}`,
    },
    // A promise due today.
    {
      id: "marco-1",
      day: -3,
      time: "16:40",
      from: MARCO,
      to: [EMMA],
      subject: "Cargo bike for the bakery",
      text: "Ciao Emma,\n\nthe cargo bike makes a grinding noise when it is loaded. We need it every morning from five. When can you look at it?\n\nMarco",
    },
    {
      id: "marco-2",
      day: -3,
      time: "17:05",
      from: EMMA,
      to: [MARCO],
      refs: ["marco-1"],
      subject: "Re: Cargo bike for the bakery",
      text: `Hi Marco,\n\nthat sounds like the bottom bracket. I will call you ${weekday(0)} to agree on a time when you can spare it.${SIGNATURE}`,
    },
    // Promises to come.
    {
      id: "nora-1",
      day: -2,
      time: "08:55",
      from: NORA,
      to: [EMMA],
      subject: "Six hire bikes for our guests",
      text: `Hello Emma,\n\ncan we hire six bikes from ${weekday(soon)} for a week? Two of them with child seats, please.\n\nNora Lindqvist\nLake House Hotel`,
    },
    {
      id: "nora-2",
      day: -2,
      time: "09:30",
      from: EMMA,
      to: [NORA],
      refs: ["nora-1"],
      subject: "Re: Six hire bikes for our guests",
      text: `Hi Nora,\n\nyes, gladly. We will deliver the six bikes on ${weekday(soon)} morning, two of them with child seats.${SIGNATURE}`,
    },
    {
      id: "ben-1",
      day: -1,
      time: "12:20",
      from: EMMA,
      to: [BEN],
      subject: "The blue frame",
      text: `Hi Ben,\n\nI'll ask our supplier about the blue frame and get back to you.${SIGNATURE}`,
    },
    {
      id: "greta-1",
      day: -1,
      time: "09:10",
      from: GRETA,
      to: [EMMA],
      subject: "Angebot für drei Lastenräder",
      text: "Guten Tag Frau Hartley,\n\nkönnen Sie mir bitte ein Angebot für drei Lastenräder schicken? Wir brauchen sie im Frühjahr für die Gärtnerei.\n\nViele Grüße\nGreta Sommer",
    },
    {
      id: "greta-2",
      day: -1,
      time: "11:45",
      from: EMMA,
      to: [GRETA],
      refs: ["greta-1"],
      subject: "Re: Angebot für drei Lastenräder",
      text: `Guten Tag Frau Sommer,\n\nvielen Dank für Ihre Anfrage. Ich schicke Ihnen das Angebot bis ${wochentag(working(2))}.\n\nViele Grüße\nEmma Hartley`,
    },
  ];
}
