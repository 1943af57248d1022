// The mail side as the engine sees it: accounts that are watched, tests, and everything that is asked of their mailboxes.
import { isDeepStrictEqual } from "node:util";
import type { Account } from "../../../shared/ledger/account.ts";
import type { SendOutcome } from "../../../shared/ledger/input.ts";
import type { FollowUp } from "../../../shared/loop/event.ts";
import { discover } from "../../accounts/autoconfig.ts";
import type { MailListener, MailService } from "../ports.ts";
import { AccountWatch } from "./account-watch.ts";
import { testConnection } from "./connection-test.ts";
import { locate, type WantedMessage } from "./locate.ts";
import { PACE, type Pace } from "./pace.ts";
import { providerOf } from "./providers/index.ts";
import { fetchRaw, type Understander } from "./raw-mail.ts";
import { build, CannotBuild, submit } from "./send.ts";
import { SendRate } from "./send-rate.ts";
import { fileCopy, isInSent } from "./sent-copy.ts";

/** Messages larger than this are not fetched for looking at or sending again. */
const MAX_SOURCE = 50 * 1024 * 1024;

/** The mail side over `listener`; mail is decoded and understood by `understander`. */
export function createMailService(listener: MailListener, understander: Understander, pace: Pace = PACE): MailService {
  const watches = new Map<string, AccountWatch>();
  const rate = new SendRate();
  /** Messages handed over in this run whose copy may still have to be filed, as they were sent. */
  const handedOver = new Map<string, Uint8Array>();
  let starting: Promise<void> = Promise.resolve();

  const watchOf = (account: string): AccountWatch => {
    const watch = watches.get(account);
    if (!watch) throw new Error("This account is not watched");
    return watch;
  };

  const unwatch = async (account: string): Promise<void> => {
    const watch = watches.get(account);
    watches.delete(account);
    await watch?.stop();
  };

  const source = async (account: Account, wanted: WantedMessage): Promise<Uint8Array | null> => {
    const watch = watchOf(account.id);
    return watch.lane.do(async (imap) => {
      const uid = await locate(imap, watch.folders, wanted);
      if (uid === null) return null;
      if ((await imap.search({ uids: `${uid}`, larger: MAX_SOURCE })).length > 0) return null;
      let found: Uint8Array | null = null;
      for await (const message of imap.fetch(`${uid}`, { source: true }))
        if (message.uid === uid) found = message.source ?? null;
      return found;
    }, pace.answer);
  };

  const rawOf = (account: Account, followUp: FollowUp): Promise<Uint8Array> =>
    build(followUp, new Date(), (messageId) => source(account, { messageId, place: null, sent: true }));

  return {
    watch(account) {
      const watched = watches.get(account.id);
      // The folders that were found come back with the account: no reason to begin anew.
      if (watched && isDeepStrictEqual(account, { ...watched.account, folders: watched.folders })) {
        watched.nudge();
        return;
      }
      const before = unwatch(account.id);
      const watch = new AccountWatch(account, listener, understander, pace);
      watches.set(account.id, watch);
      starting = starting.then(async () => {
        await before;
        if (watches.get(account.id) === watch) await watch.start();
      });
    },
    unwatch,
    nudge() {
      for (const watch of watches.values()) watch.nudge();
    },
    test: testConnection,
    discover,
    async folders(account) {
      const listed = await watchOf(account).lane.do((imap) => imap.list(), pace.answer);
      return listed.filter(({ selectable }) => selectable).map(({ path, role }) => ({ path, role }));
    },
    refresh: (account) => watchOf(account).refresh(),

    async send(account, followUp, beforeData): Promise<SendOutcome> {
      const wait = rate.wait(account.id, providerOf(account.provider).perMinute, Date.now());
      if (wait > 0) return { kind: "deferred", words: "The provider's limit a minute is reached.", afterSeconds: wait };
      const watch = watchOf(account.id);
      let raw: Uint8Array;
      try {
        raw = await rawOf(account, followUp);
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        if (error instanceof CannotBuild) return { kind: "refused", recipients: [], words };
        return { kind: "deferred", words, afterSeconds: 60 };
      }
      const outcome = await submit(account, followUp, raw, () => watch.connectToSend(), beforeData);
      if (outcome.kind === "accepted") {
        rate.sent(account.id, Date.now());
        handedOver.set(followUp.messageId, raw);
      }
      return outcome;
    },

    async inSent(account, messageId) {
      const watch = watchOf(account.id);
      return watch.lane.do(async (imap) => {
        const { sent } = watch.folders;
        return sent !== null && (await isInSent(imap, sent, messageId));
      });
    },

    async fileCopy(account, followUp) {
      if (providerOf(account.provider).filesSentCopy === "always") {
        handedOver.delete(followUp.messageId);
        return;
      }
      const watch = watchOf(account.id);
      // Waits for the first connection, which finds the folders.
      const sent = await watch.lane.do(async () => watch.folders.sent);
      if (sent === null) throw new Error("There is no Sent folder");
      await fileCopy({
        lane: watch.lane,
        sent,
        messageId: followUp.messageId,
        raw: async () => handedOver.get(followUp.messageId) ?? rawOf(account, followUp),
        pauses: pace.sentCopy,
      });
      handedOver.delete(followUp.messageId);
    },

    async texts(account, wanted) {
      const watch = watchOf(account.id);
      const texts = new Map<string, string>();
      for (const message of wanted) {
        const raw = await watch.lane.do(async (imap) => {
          const uid = await locate(imap, watch.folders, message);
          return uid === null ? [] : fetchRaw(imap, [uid]);
        }, pace.answer);
        const read = await understander.read(
          raw.map(({ source: bytes, receivedAt }) => ({ source: bytes, receivedAt, sent: message.sent })),
        );
        for (const found of read)
          if (!("unreadable" in found)) texts.set(message.messageId, found.understanding.newText);
      }
      return texts;
    },
    source,

    async close() {
      await Promise.all([...watches.keys()].map(unwatch));
    },
  };
}
