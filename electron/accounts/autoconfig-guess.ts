// The last resort: usual names of mail servers, each tried on the network before it is proposed.
import { getDomain } from "tldts";
import { imaps, type Place, submission, submissions } from "../engine/mail/providers/provider.ts";
import type { DescribedServer } from "./autoconfig-xml.ts";
import type { Internet } from "./internet.ts";

/** Usual server names of a domain that answer, or null. `exchangers`: its MX hosts, which often are its mail servers. */
export async function guess(
  domain: string,
  exchangers: readonly string[],
  outside: Internet,
): Promise<{ readonly imap: DescribedServer; readonly smtp: DescribedServer } | null> {
  const hoster = exchangers[0] ? getDomain(exchangers[0]) : null;
  const named = (prefixes: readonly string[]) => [
    ...prefixes.map((prefix) => `${prefix}.${domain}`),
    domain,
    ...(exchangers[0] ? [exchangers[0]] : []),
    ...(hoster && hoster !== domain ? prefixes.map((prefix) => `${prefix}.${hoster}`) : []),
  ];
  const [imap, smtp] = await Promise.all([
    first(named(["imap", "mail"]).map(imaps), "imap", outside),
    first(
      named(["smtp", "mail"]).flatMap((host) => [submissions(host), submission(host)]),
      "smtp",
      outside,
    ),
  ]);
  const user = "%EMAILADDRESS%";
  return imap && smtp ? { imap: { ...imap, user }, smtp: { ...smtp, user } } : null;
}

/** The first in the list that answers; all are asked at the same time. */
async function first(places: readonly Place[], protocol: "imap" | "smtp", outside: Internet): Promise<Place | null> {
  const answers = await Promise.all(places.map((place) => outside.answers(place, protocol)));
  return places.find((_, index) => answers[index]) ?? null;
}
