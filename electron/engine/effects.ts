// Does what a step asked for: sends, files copies, fetches texts, watches, tells. Outcomes come back as inputs.

import type { Pushes } from "../../shared/ipc/contract.ts";
import type { Effect, SendOutcome } from "../../shared/ledger/input.ts";
import type { FollowUp } from "../../shared/loop/event.ts";
import type { Engine } from "./engine.ts";
import { type Notice, notificationsOf } from "./notices.ts";
import type { MailService, Store } from "./ports.ts";

export interface EffectContext {
  readonly store: Store;
  readonly engine: Engine;
  readonly mail: MailService;
  readonly notify: (notice: { readonly loop: string; readonly title: string; readonly body: string }) => void;
  readonly toast: (push: Pushes["toast"]) => void;
}

const TOASTS = {
  due: "due",
  bounced: "came-back",
  confirmed: "confirmed",
  complaint: "complaint",
  held: "held",
  unknown: "unknown",
} as const;
/** Notices are gathered for this long (ms): several become one. */
const GATHER = 400;
/** Pause (s) before what failed for want of a connection is tried again. */
const RETRY = 30;

export interface Effects {
  perform(effect: Effect): void;
  /** Waits for sends that are under way. */
  close(): Promise<void>;
}

export function createEffects({ store, engine, mail, notify, toast }: EffectContext): Effects {
  const sending = new Map<string, Promise<void>>();
  const retries = new Set<NodeJS.Timeout>();
  let closed = false;
  const notices: Notice[] = [];
  let gathering: NodeJS.Timeout | null = null;

  const accountOf = (id: string) => store.ledger.accounts.get(id) ?? null;

  /** Sends one follow-up at a time; the same one is never under way twice. */
  async function send(loop: string, followUp: FollowUp): Promise<void> {
    const { messageId } = followUp;
    const account = accountOf(followUp.account);
    const report = (outcome: SendOutcome) => engine.put({ kind: "outcome", loop, messageId, outcome });
    if (!account) {
      await report({ kind: "refused", recipients: [], words: "The mailbox is no longer connected." });
      return;
    }
    // An answer that has just come in holds the follow-up: look before sending. Without a connection it is not sent either.
    await mail.refresh(account.id).catch(() => undefined);
    if (store.ledger.loops.get(loop)?.outbox?.state !== "queued") return;
    let handed = false;
    try {
      const result = await mail.send(account, followUp, async () => {
        await engine.put({ kind: "handing", loop, messageId });
        const outbox = store.ledger.loops.get(loop)?.outbox;
        handed = outbox?.state === "handed" && outbox.followUp.messageId === messageId;
        return handed;
      });
      if (store.ledger.loops.get(loop)?.outbox?.followUp.messageId === messageId) await report(result);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      await report(handed ? { kind: "unknown" } : { kind: "deferred", words, afterSeconds: RETRY });
    }
  }

  async function lookInSent(loop: string, followUp: FollowUp): Promise<void> {
    const account = accountOf(followUp.account);
    if (!account) return;
    const found = await mail.inSent(account, followUp.messageId);
    await engine.put({
      kind: "outcome",
      loop,
      messageId: followUp.messageId,
      outcome: { kind: found ? "found-in-sent" : "unknown" },
    });
  }

  async function fileCopy(loop: string, followUp: FollowUp): Promise<void> {
    const account = accountOf(followUp.account);
    if (!account) return;
    await mail.fileCopy(account, followUp);
    await engine.put({ kind: "filed", loop, messageId: followUp.messageId });
  }

  async function fetchText(accountId: string, messageIds: readonly string[]): Promise<void> {
    const account = accountOf(accountId);
    if (!account) return;
    const wanted = [];
    for (const messageId of messageIds) {
      const entry = store.ledger.mail.get(messageId);
      if (entry && store.text(messageId) === null) wanted.push({ messageId, place: entry.place, sent: entry.sent });
    }
    if (wanted.length === 0) return;
    for (const [messageId, text] of await mail.texts(account, wanted))
      await engine.put({ kind: "text", messageId, text });
  }

  /** One task per key at a time; one that fails for want of a connection is tried again until the engine closes. */
  function once(key: string, task: () => Promise<void>): void {
    if (sending.has(key) || closed) return;
    const running = task()
      .catch(() => {
        if (!closed) retries.add(setTimeout(() => once(key, task), RETRY * 1000));
      })
      .finally(() => sending.delete(key));
    sending.set(key, running);
  }

  function gather(notice: Notice): void {
    toast({
      command: null,
      kind: TOASTS[notice.notice],
      loop: notice.loop,
      who: notice.who.name || notice.who.address,
      words: notice.words,
    });
    notices.push(notice);
    if (gathering) return;
    gathering = setTimeout(() => {
      gathering = null;
      const told = notices.splice(0);
      if (store.ledger.settings.notifications) for (const each of notificationsOf(told)) notify(each);
    }, GATHER);
  }

  return {
    perform(effect) {
      switch (effect.kind) {
        case "send":
          once(`send ${effect.followUp.messageId}`, () => send(effect.loop, effect.followUp));
          return;
        case "look-in-sent":
          once(`look ${effect.followUp.messageId}`, () => lookInSent(effect.loop, effect.followUp));
          return;
        case "file-copy":
          once(`file ${effect.followUp.messageId}`, () => fileCopy(effect.loop, effect.followUp));
          return;
        case "fetch-text":
          once(`text ${effect.messageIds.join(" ")}`, () => fetchText(effect.account, effect.messageIds));
          return;
        case "notify":
          gather(effect);
          return;
        case "watch": {
          const account = accountOf(effect.account);
          if (account) mail.watch(account);
          return;
        }
        case "unwatch":
          mail.unwatch(effect.account).catch(() => undefined);
          return;
      }
    },
    async close() {
      closed = true;
      if (gathering) clearTimeout(gathering);
      for (const retry of retries) clearTimeout(retry);
      await Promise.all(sending.values());
    },
  };
}
