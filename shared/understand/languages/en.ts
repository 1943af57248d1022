// English.
import { ANSWERS, THANKS } from "./en/answers.ts";
import { DUE, MONTHS, NUMBERS, WEEKDAYS } from "./en/days.ts";
import { ABSENCE, PERSONAL } from "./en/personal.ts";
import { PROMISES } from "./en/promises.ts";
import { REQUESTS } from "./en/requests.ts";
import { CLASSES } from "./en/words.ts";
import type { Language } from "./language.ts";

export const english: Language = {
  code: "en",
  accents: "optional",
  common: `the and to of you i is it that for in this on be with are have we will not if your my as was but please can do at or me our so from an has would they
    all there been any thanks just about what when get know could should which were here by am did how their
    d ll ve re m s t he she his her him let like me want back us its only than then now some when may`,
  letters: "",
  abbreviations: `mr mrs ms dr prof sr jr st no nos inc ltd co corp llc vs etc eg ie e.g i.e approx ext tel fax dept est jan feb mar apr jun jul aug sep sept oct
    nov dec mon tue tues wed thu thur thurs fri sat sun vol pp fig ref attn misc min max mtr apt ave blvd rd gov sen rep gen art sec reg div mgmt incl excl`,
  conditions: "when once after if as upon assuming should",
  joiners: "and but so then or because therefore however otherwise also meanwhile plus anyway",
  contractions: {
    "i'll": "i will",
    "we'll": "we will",
    "~ill": "i will",
    "won't": "will not",
    wont: "will not",
    "can't": "can not",
    cant: "can not",
    cannot: "can not",
    "shan't": "shall not",
    "ain't": "is not",
    dont: "do not",
    doesnt: "does not",
    didnt: "did not",
    isnt: "is not",
    wasnt: "was not",
    hasnt: "has not",
    havent: "have not",
    couldnt: "could not",
    wouldnt: "would not",
    shouldnt: "should not",
    "i'm": "i am",
    "~im": "i am",
    ive: "i have",
    youre: "you are",
    youve: "you have",
    "~id": "i would",
    "let's": "let us",
    "~lets": "let us",
    "it's": "it is",
    "that's": "that is",
    thats: "that is",
    "there's": "there is",
    "here's": "here is",
    heres: "here is",
    "what's": "what is",
    whats: "what is",
    "where's": "where is",
    wheres: "where is",
    "who's": "who is",
    "how's": "how is",
    hows: "how is",
    "he's": "he is",
    "she's": "she is",
    "everything's": "everything is",
    "y'all": "you",
    gonna: "going to",
    wanna: "want to",
    gotta: "got to",
    pls: "please",
    plz: "please",
    u: "you",
    ur: "your",
    thx: "thanks",
    thanx: "thanks",
    tonite: "tonight",
    tmrw: "tomorrow",
    tomorow: "tomorrow",
    tommorow: "tomorrow",
    tommorrow: "tomorrow",
    recieve: "receive",
    asap: "as soon as possible",
    ...Object.fromEntries(Object.keys(MONTHS).map((month) => [`mid-${month}`, `mid ${month}`])),
  },
  endings: { "n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'m": "am", "'d": "would" },
  classes: CLASSES,
  phrases: { ...PROMISES, ...REQUESTS, ...ANSWERS },
  promiseList: `
    <we> will ..4 $
    <we> are|am going to ..3 $
    what <we> will do
    what happens next
    next steps ..2 our|my
    our|my next|to-do|todo ..2 $
    on our|my side|end|list|plate $
    still to do ..3 $`,
  thanks: THANKS,
  absence: ABSENCE,
  personal: PERSONAL,
  weekdays: WEEKDAYS,
  numbers: NUMBERS,
  months: MONTHS,
  due: DUE,
};
