// Whether a report in plain words speaks of a delay, a final failure, or a success.
import { anyOf } from "../any-of.ts";
import type { Notice, Outcome } from "./notice.ts";

/** Said by servers that go on trying: "No action is required on your part. Delivery attempts will continue for some time". */
const STILL_TRYING = anyOf(
  /not yet been delivered|not been delivered yet|delayed \d+ hours?|has been delayed/,
  /(?:is|was|been) delayed/,
  /still being (?:re)?tried|will (?:be retried|keep trying|continue (?:to try|trying))/,
  /message will be retried/,
  /delivery attempts will continue|attempts to deliver (?:the|your) message will continue/,
  /this is a warning (?:message )?only|do not need to re-?send|no need to re-?send/,
  /temporary failure report|delivery (?:is |status notification )?\(?delay(?:ed)?\)?/,
  // German, French, Spanish, Italian, Dutch, Portuguese, Polish
  /verzögert|weiterhin versucht|noch nicht zugestellt|est retardée?|remise (?:est )?retardée/,
  /pas encore été (?:remis|distribué)/,
  /entrega (?:se ha )?(?:retrasad|demorad|atrasad)|se (?:ha )?retras[oóa]|aún no se ha entregado/,
  /ainda não foi entregue|está atrasad/,
  /consegna (?:è )?ritardata|non è (?:stato )?ancora (?:stat[oa] )?(?:consegnat|recapitat)|vertraagd/,
  /nog niet (?:is )?(?:afgeleverd|bezorgd)/,
  /opóźnion|jeszcze nie został|задержан|ещё не доставлен|еще не доставлен|配信が遅延|遅延/,
);

/** Said by servers that stopped: it outweighs the words above, which may stand in the history of the attempts. */
const GIVEN_UP = anyOf(
  /gave up|giv(?:en|ing) up|failed permanently|permanent(?:ly)? (?:error|failure|failed|fatal)/,
  /(?:will not|won't|not going to) (?:be (?:re)?tr|retry|try|continue)/,
  /no (?:further|more) (?:delivery )?attempts|could not be delivered to|too long in (?:the )?queue/,
  /message expired|envelope expired|undeliverable|returned to sender|unzustellbar|endgültig/,
);

export function outcomeOf(notice: Notice): Outcome {
  const { subject } = notice.message;
  const text = notice.text.slice(0, 4000);
  if (!STILL_TRYING.test(subject) && !STILL_TRYING.test(text)) return "failed";
  if (STILL_TRYING.test(subject)) return "delayed";
  return GIVEN_UP.test(text) || GIVEN_UP.test(subject) ? "failed" : "delayed";
}
