// The languages in which the frame of a mail is recognised. A new language is one file and one line here.
import { ca } from "./ca.ts";
import { cs } from "./cs.ts";
import { da } from "./da.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fi } from "./fi.ts";
import { fr } from "./fr.ts";
import { hu } from "./hu.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import type { MailLanguage } from "./language.ts";
import { nb } from "./nb.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import { sv } from "./sv.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";
import { vi } from "./vi.ts";
import { zh } from "./zh.ts";

/** All languages; their words are read together, since a mail often quotes another language than its own. */
export const MAIL_LANGUAGES: readonly MailLanguage[] = [
  en,
  de,
  fr,
  es,
  pt,
  nl,
  it,
  pl,
  sv,
  da,
  nb,
  fi,
  ru,
  uk,
  cs,
  hu,
  ca,
  tr,
  ja,
  zh,
  vi,
];
