// Every language in which kinds of mail are told apart by their words.
import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import { italian } from "./it.ts";
import { dutch } from "./nl.ts";
import { others } from "./others.ts";
import { portuguese } from "./pt.ts";
import type { KindWords } from "./words.ts";

export const KIND_LANGUAGES: readonly KindWords[] = [
  english,
  german,
  french,
  spanish,
  italian,
  dutch,
  portuguese,
  others,
];
