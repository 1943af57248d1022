// What is said in a busy shop, for benches of the screen: people, subjects and sentences as varied as in real correspondence.
// The same number, the same words.
import type { Address } from "../../shared/mail/message.ts";

const FIRST = (
  "Ada Anton Amélie Bruno Bianca Bertil Clara Cédric Carmen Diego Dorothea Dariusz Elena Emil Eszter Fabian Frieda Félix " +
  "Gustav Greta Giulia Hanna Henrik Hélène Ingrid Ivan Inés Jakob Johanna Jürgen Katharina Karel Kenneth Ludwig Lena Łukasz " +
  "Marta Matthias Mirela Nadia Niklas Nuria Olivia Oskar Ottilie Paula Petr Philippa Quentin Rosa Rafael Renate Sabine Søren " +
  "Sofia Theodor Tamara Tomás Ulrike Umberto Valentin Vera Wanda Wilhelm Xenia Yannick Yusuf Zoë"
).split(" ");
const LAST = (
  "Abendroth Albrecht Andersson Baranowski Bellini Bergström Bianchi Brandt Castellano Chevalier Dahlberg Dimitrov Dubois " +
  "Eklund Engelhardt Esposito Fernández Fischer Fontaine Forsberg Gallagher García Grabowski Gruber Halvorsen Hartmann " +
  "Hoffmann Horváth Ibrahim Iversen Jankowski Johansson Kaczmarek Kaufmann Kowalczyk Krüger Lambert Lehmann Lindqvist " +
  "Lombardi MacAllister Magnusson Marchetti Meier Moreau Müller Navarro Neumann Nowakowski O'Connor Olsen Papadopoulos " +
  "Petrova Pichler Quinn Rasmussen Reinhardt Rodríguez Rossi Sandberg Schneider Schröder Silva Sørensen Steiner Szabó " +
  "Tanaka Thorvaldsen Ulrich Underwood Vandenberg Virtanen Wagner Weiß Wiśniewski Yılmaz Zimmermann Zuber"
).split(" ");
const FIRMS = (
  "almondtree baker-street bluebird boathouse brightside canalside cedarwood citygarden clockwork copperfield crossroads " +
  "driftwood eastgate elderflower fairfield ferrymans firefly foxglove glasshouse goldfinch greenhill harbour hazelwood " +
  "heritage highfield hilltop honeycomb ironbridge juniper kingfisher lakeside lanternlight lighthouse linden longmeadow " +
  "marigold meadowlark millstream moonstone northgate oakhouse oldmill orchard pebble pinewood quayside redbrick riverside " +
  "rosemary sandstone seaview silverbirch skylark snowdrop springfield starling stonebridge sunflower swallow thistle " +
  "tidewater underhill vineyard walnut waterfront westfield whitehall wildflower willow windmill woodland"
).split(" ");
const THINGS = (
  "touring frame|rear wheel|hub dynamo|saddle in dark leather|folding bicycle|cargo trailer|child seat|brake cables|" +
  "carbon fork|gear lever|chain guard|spare battery|charger|lamp set|mudguards|pannier rack|workshop stand|display case|" +
  "oak counter|shelf brackets|glass doors|hallway lamp|kitchen worktop|window seat|garden gate|stair rail|coat hooks|" +
  "birthday cake|wedding flowers|lunch boxes|seating plan|table linen|sound system|projector|printed menus|name cards|" +
  "rental contract|insurance papers|service report|warranty card|delivery note|customs form|price list|floor plan"
).split("|");
const PLACES = ["in Ghent", "for the branch in Graz", "at the harbour", "for the fair", "in the new flat", "for June"];

export const PROMISES = [
  "I will send you the quote for the {thing} by {day}.",
  "We'll have the {thing} ready {place} before the end of next week.",
  "I'll check with the supplier when the {thing} can be here and let you know tomorrow.",
  "You will get the papers for the {thing} from us on {day}.",
  "I'm going to call the carrier about the {thing} and come back to you this afternoon.",
  "We will replace the {thing} free of charge, and you hear from me by {day}.",
];
export const REQUESTS = [
  "Could you tell me when the {thing} will be ready?",
  "Can you deliver the {thing} {place} instead, please?",
  "Please send me the invoice for the {thing} once more, with our order number on it.",
  "Would it be possible to have the {thing} two days earlier?",
];
export const COMPLAINTS = [
  "The {thing} arrived with a deep scratch, and nobody answers the telephone.",
  "I have been waiting three weeks for the {thing} and I am really disappointed.",
];
export const QUESTIONS = [
  "Could you confirm that the {thing} arrived safely?",
  "Which colour would you like for the {thing}?",
  "Does the new date suit you for the {thing} {place}?",
];
const SUBJECTS = [
  "Your {thing}",
  "Quote {number}: {thing}",
  "Re: {thing} {place}",
  "Order {number}",
  "Invoice {number} for the {thing}",
  "Question about the {thing}",
  "Appointment for the {thing}",
];
export const FILLER = [
  "Thank you for your call this morning, it was good to hear that the first part of the order went so well.",
  "We had a look at the drawings again and the measures fit, apart from the left side where there are two centimetres to spare.",
  "The workshop is closed on the bank holiday, but from Tuesday on somebody is there from eight to six.",
  "My colleague has noted everything and put the sketch into the folder, so nothing gets lost while I am on the road.",
  "The carrier usually comes before noon and rings the bell once; the neighbour downstairs takes parcels in as well.",
  "If anything is unclear, a short line is enough, and we find a way that works for both of us.",
];

export const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;
/** Spreads neighbouring numbers, so that list and order do not repeat. */
export const mixed = (number: number, salt: number): number =>
  Math.imul(number ^ (salt * 0x9e3779b1), 0x85ebca6b) >>> 7;

function customerOf(number: number): Address {
  const person = mixed(number, 1) % 6000;
  const first = pick(FIRST, mixed(person, 2));
  const last = pick(LAST, mixed(person, 3));
  const plain = (name: string): string =>
    name
      .normalize("NFD")
      .replace(/[^A-Za-z]/g, "")
      .toLowerCase();
  const host = `${pick(FIRMS, mixed(person, 4))}${person % 90 === 0 ? "" : person % 90}.example`;
  return { name: `${first} ${last}`, address: `${plain(first)}.${plain(last)}${person % 7}@${host}` };
}

/** Words of a loop, for whoever wants to search for it. */
export function wordsOf(number: number) {
  const thing = pick(THINGS, mixed(number, 5));
  const fill = (text: string): string =>
    text
      .replace("{thing}", thing)
      .replace("{place}", pick(PLACES, mixed(number, 6)))
      .replace("{day}", pick(["Friday", "Monday", "the 14th", "Thursday noon"], mixed(number, 7)))
      .replace("{number}", String(20_000 + (mixed(number, 8) % 70_000)));
  const say = (list: readonly string[]): string => fill(pick(list, mixed(number, 9)));
  return { customer: customerOf(number), thing, subject: fill(pick(SUBJECTS, mixed(number, 10))), say };
}
