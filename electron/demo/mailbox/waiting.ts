// Customers who wait for a word, and customers whose word is waited for: questions, a complaint, deliveries nobody has confirmed.
import { type Calendar, EMMA, type Letter, SIGNATURE } from "../letter.ts";
import { delay } from "./notices.ts";
import { CLAIRE, DAVID, HELEN, OMAR, RUTH, SARAH, TOM } from "./people.ts";

export function waitingLetters(calendar: Calendar): readonly Letter[] {
  const { working } = calendar;
  return [
    // Questions nobody answered.
    {
      id: "tom-1",
      day: -4,
      time: "18:31",
      from: TOM,
      to: [EMMA],
      subject: "Brake check before the holidays?",
      text: "Hi,\n\nmy front brake squeals badly. Can you fit me in for a brake check before the holidays? And roughly what would new pads cost?\n\nCheers\nTom",
    },
    {
      id: "claire-1",
      day: 0,
      time: "08:05",
      from: CLAIRE,
      to: [EMMA],
      subject: "Réparation du vélo de livraison",
      text: "Bonjour Emma,\n\npouvez-vous me dire quand mon vélo sera prêt ?\n\nMerci d'avance,\nClaire Dubois",
    },
    // A complaint.
    {
      id: "sarah-1",
      day: -8,
      time: "15:00",
      from: EMMA,
      to: [SARAH],
      subject: "Your Dawes is ready",
      text: `Hi Sarah,\n\nyour bike is ready. I have replaced the cassette and the chain; you can pick it up any day until six.${SIGNATURE}`,
    },
    {
      id: "sarah-2",
      day: -1,
      time: "19:48",
      from: SARAH,
      to: [EMMA],
      refs: ["sarah-1"],
      subject: "Re: Your Dawes is ready",
      text: "Hello Emma,\n\nI'm afraid the gears are slipping again, after only one week. I am really disappointed: this is the second time I paid for the same repair.\n\nSarah Whitfield",
    },
    // Told, and waiting for the customer's word.
    {
      id: "david-1",
      day: -1,
      time: "16:15",
      from: EMMA,
      to: [DAVID],
      subject: "Quote for the clinic's bike shelter",
      text: `Dear David,\n\nattached is the quote for the bike shelter, including the installation.\n\nCould you let me know whether it is what you need?${SIGNATURE}`,
    },
    {
      id: "omar-1",
      day: -9,
      time: "08:20",
      from: OMAR,
      to: [EMMA],
      subject: "Rear wheel broken",
      text: "Morning Emma, one of our couriers broke a rear wheel. Please send us a new one as soon as you can.\n\nOmar",
    },
    {
      id: "omar-2",
      day: -7,
      time: "17:30",
      from: EMMA,
      to: [OMAR],
      refs: ["omar-1"],
      subject: "Re: Rear wheel broken",
      text: `Hi Omar,\n\nthe new wheel went out today by courier.${SIGNATURE}`,
    },
    {
      id: "helen-1",
      day: -2,
      time: "10:30",
      from: EMMA,
      to: [HELEN],
      subject: "Dates for the cycle training",
      text: `Dear Helen,\n\nhere are the dates for the cycle training: the first three Mondays in February. Would those suit the school?${SIGNATURE}`,
    },
    {
      id: "helen-2",
      day: -2,
      time: "10:31",
      from: HELEN,
      to: [EMMA],
      refs: ["helen-1"],
      subject: "Automatic reply: Dates for the cycle training",
      text: `Thank you for your message. I am out of the office and back on ${calendar.date(working(5))}. In urgent cases please contact the school office.`,
      headers: { "Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All" },
    },
    {
      id: "ruth-1",
      day: -2,
      time: "11:00",
      from: EMMA,
      to: [RUTH],
      subject: "Donated bikes for the parish",
      text: `Dear Ruth,\n\nhere is the list of the five bikes that we can donate. Would you like them before Christmas?${SIGNATURE}`,
    },
    delay({
      id: "ruth-2",
      day: -2,
      time: "15:00",
      of: "ruth-1",
      subject: "Donated bikes for the parish",
      recipient: RUTH.address,
    }),
  ];
}
