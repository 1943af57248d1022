// What to call somebody by the display name of their mail: a person's name whole, or the first one, or nothing for a firm.

/** Words of organisations, lower-case. Surnames such as Church, Park, Banks or Post are left out on purpose. */
const ORGANISATION = new Set(
  (
    "school college academy university kindergarten nursery hotel hostel restaurant café cafe bistro bakery brewery butchers " +
    "clinic hospital pharmacy dental surgery practice salon spa gym studio studios shop store garage workshop museum gallery library " +
    "ltd limited llc inc plc llp corp corporation company group holding holdings partners associates sons bros brothers " +
    "team office hq info sales support service services billing accounts accounting accountants admin administration " +
    "reception reservations booking bookings orders enquiries contact helpdesk newsletter noreply no-reply department " +
    "agency solutions systems consulting consultants logistics supplies supply trading builders plumbing catering events " +
    "foundation trust charity society association council committee club insurance properties cycles bikes media marketing " +
    "gmbh mbh ohg gbr kgaa e.v. schule hochschule universität kita praxis klinik krankenhaus apotheke bäckerei metzgerei " +
    "gasthof gasthaus bücherei bibliothek pension verein verlag agentur büro werkstatt kanzlei steuerberatung versicherung buchhaltung vertrieb " +
    "kundenservice kundendienst empfang kontakt rechnung bestellung verwaltung firma gebrüder söhne partner " +
    "sarl eurl école lycée hôtel boulangerie pharmacie cabinet équipe escuela colegio hotel panadería clínica farmacia equipo " +
    "srl scuola panetteria farmacia studio escola padaria stichting bakkerij apotheek kantoor"
  ).split(" "),
);
/** German compounds end in what they are: "Grundschule", "Tierklinik". */
const COMPOUND =
  /\p{L}(?:schule|klinik|praxis|bäckerei|metzgerei|verein|verlag|werkstatt|agentur|apotheke|bücherei|bibliothek|büro|hotel)$/u;
/** Forms of firms that are a name's last word, in capitals, so that nobody called "Ag" is meant. */
const FIRM = /\s(?:AG|KG|UG|SE|SA|SAS|BV|NV|AB|Co|CO|SpA)\.?$/;
const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|herr|frau|monsieur|madame|mme|m)\.?$/i;

function isOrganisation(name: string): boolean {
  const words = name.toLowerCase().split(/[\s,&/+-]+/);
  return FIRM.test(name) || words.some((word) => ORGANISATION.has(word.replace(/[.:;!]$/, "")) || COMPOUND.test(word));
}

/** The name as one writes it: "Miller, Jane" is "Jane Miller"; what stands after it is cut off; empty when it is no person's. */
export function personName(name: string): string {
  const tidy = name.normalize("NFC").replace(/["<>]/g, "").replace(/\s+/g, " ").trim();
  const [plain = ""] = tidy.split(/ ?[(|[]| [-–—] | (?:from|at|via) /u, 1);
  if (plain.includes("@") || isOrganisation(plain)) return "";
  const [last = "", ...first] = plain.split(",");
  const turned = (first.length > 0 ? `${first.join(" ")} ${last}` : plain).trim().replace(/ {2,}/g, " ");
  return /^\p{Lu}/u.test(turned) ? turned : "";
}

/** First name out of "Jane Miller", "Miller, Jane" or "Dr. Jane Miller"; empty when there is none, as in "Herr Sommer". */
export function firstName(name: string): string {
  const words = personName(name).split(" ");
  const untitled = words.filter((word) => !TITLE.test(word));
  const first = untitled.length === 1 && words.length > 1 ? "" : (untitled[0] ?? "");
  return /^\p{Lu}[\p{L}'’-]+$/u.test(first) ? first : "";
}
