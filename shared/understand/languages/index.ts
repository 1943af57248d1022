// The languages Closer reads, in order of trial.
import { english } from "./en.ts";
import type { Language } from "./language.ts";

export const LANGUAGES: readonly Language[] = [english];

/** The language assumed where nothing tells another. */
export const ENGLISH: Language = english;

/** The language of a locale (BCP 47), English when Closer does not read it. */
export function languageOf(locale: string): Language {
  const code = locale.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language.code === code) ?? ENGLISH;
}
