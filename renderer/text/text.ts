// Which language the owner reads. Adding one is a file beside `en.ts` and a line here.
import { de } from "./de.ts";
import { en } from "./en.ts";

/** Every word of the screen: what a language file must say. */
export type Text = typeof en;

const languages: Readonly<Record<string, Text>> = { en, de };

/** The words for a locale (BCP 47) by its language; English where there is none yet. */
export function textFor(locale: string): Text {
  return languages[locale.toLowerCase().split("-")[0] ?? "en"] ?? en;
}
