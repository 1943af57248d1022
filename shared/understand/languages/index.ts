// The languages Closer reads, in order of trial.
import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import { italian } from "./it.ts";
import type { Language } from "./language.ts";
import { dutch } from "./nl.ts";
import { portuguese } from "./pt.ts";

export const LANGUAGES: readonly Language[] = [english, german, french, spanish, italian, portuguese, dutch];

/** The language assumed where nothing tells another. */
export const ENGLISH: Language = english;

/** The language of a locale (BCP 47), English when Closer does not read it. */
export function languageOf(locale: string): Language {
  const code = locale.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language.code === code) ?? ENGLISH;
}
