// How a message begins, by language and tone. A language is one line.
import { firstName, personName } from "./person-name.ts";

/** By first name ("Hi Jane"), or formally ("Dear Jane Miller"). */
export type Tone = "first-name" | "formal";

interface Opening {
  /** Before a first name. */
  readonly close: string;
  /** Before a whole name; right for every gender. */
  readonly formal: string;
  /** When no person's name is known. */
  readonly nobody: string;
}

const ENGLISH: Opening = { close: "Hi", formal: "Dear", nobody: "Hello" };

/** By ISO 639-1 code; other languages begin in English. */
const OPENINGS: Readonly<Partial<Record<string, Opening>>> = {
  en: ENGLISH,
  de: { close: "Hallo", formal: "Guten Tag", nobody: "Guten Tag" },
  fr: { close: "Bonjour", formal: "Bonjour", nobody: "Bonjour" },
  es: { close: "Hola", formal: "Buenos días", nobody: "Buenos días" },
  it: { close: "Ciao", formal: "Buongiorno", nobody: "Buongiorno" },
  pt: { close: "Olá", formal: "Bom dia", nobody: "Bom dia" },
  nl: { close: "Hallo", formal: "Beste", nobody: "Goedendag" },
};

/** The opening without its comma: never empty. Without a first name, a person is greeted formally. */
export function greeting(name: string, language: string, tone: Tone | null): string {
  const opening = OPENINGS[language] ?? ENGLISH;
  const first = firstName(name);
  if (tone !== "formal" && first !== "") return `${opening.close} ${first}`;
  const whole = personName(name);
  return whole === "" ? opening.nobody : `${opening.formal} ${whole}`;
}
