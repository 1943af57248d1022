// Can what the screen shows be trusted? One answer for top bar, banners and the empty list.
import type { OverviewPush } from "../../shared/ipc/snapshot.ts";
import type { Health } from "../../shared/ledger/account.ts";

export type Staleness =
  | { readonly kind: "complete"; readonly until: number }
  | { readonly kind: "connecting" }
  | { readonly kind: "reading"; readonly done: number; readonly total: number }
  | { readonly kind: "stale"; readonly since: number | null; readonly worst: Health }
  | { readonly kind: "down"; readonly since: number };

/** A watched mailbox reports at least this often; older than that it is not to be trusted (ms). */
const SILENT = 30 * 60_000;

/** The worst over all mailboxes. "Complete" is the instant up to which every one of them has been read. */
export function staleness(overview: OverviewPush, now: number): Staleness {
  if (overview.engineDownSince !== null) return { kind: "down", since: overview.engineDownSince };
  const { health } = overview;
  const bad = health.find(
    (one) => one.state === "needs-sign-in" || one.state === "stopped" || one.state === "waiting" || one.behind !== null,
  );
  if (bad) return { kind: "stale", since: bad.completeUntil, worst: bad };
  const reading = health.find((one) => one.state === "looking-back");
  if (reading) return { kind: "reading", done: reading.lookBack?.done ?? 0, total: reading.lookBack?.total ?? 0 };
  const times = health.map((one) => one.completeUntil);
  if (health.length === 0 || times.some((time) => time === null)) return { kind: "connecting" };
  const until = Math.min(...times.map((time) => time ?? 0));
  const oldest = health.find((one) => one.completeUntil === until);
  if (oldest && now - until > SILENT) return { kind: "stale", since: until, worst: oldest };
  return { kind: "complete", until };
}
