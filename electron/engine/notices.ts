// What a desktop notification says. Short, from the owner's side; several at once become one.
import type { Effect, NoticeKind } from "../../shared/ledger/input.ts";
import type { Address } from "../../shared/mail/message.ts";

export type Notice = Extract<Effect, { kind: "notify" }>;

function nameOf(who: Address): string {
  return who.name || who.address;
}

const TITLES: Record<NoticeKind, (who: string) => string> = {
  due: (who) => `${who} is due`,
  bounced: (who) => `${who} did not get your message`,
  confirmed: (who) => `${who} confirmed`,
  complaint: (who) => `${who} is not happy`,
  held: (who) => `Your follow-up to ${who} was not sent`,
  unknown: (who) => `Did your message to ${who} go out?`,
};

const MOST = 3;

/** One notification each, or a summary of them all. `loop` is what a click opens. */
export function notificationsOf(
  notices: readonly Notice[],
): readonly { readonly loop: string; readonly title: string; readonly body: string }[] {
  const first = notices[0];
  if (!first) return [];
  if (notices.length <= MOST)
    return notices.map(({ loop, notice, who, words }) => ({
      loop,
      title: TITLES[notice](nameOf(who)),
      body: words.slice(0, 200),
    }));
  const names = [...new Set(notices.map(({ who }) => nameOf(who)))];
  const rest = names.length - MOST;
  return [
    {
      loop: first.loop,
      title: `${notices.length} loops need you`,
      body: names.slice(0, MOST).join(", ") + (rest > 0 ? ` and ${rest} more` : ""),
    },
  ];
}
