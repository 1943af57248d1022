// Watches one account over two connections: one idles on INBOX, the other does everything else and idles on Sent.
import { isDeepStrictEqual } from "node:util";
import type { Account, AccountFolders } from "../../../shared/ledger/account.ts";
import type { MailListener } from "../ports.ts";
import { readArrivals } from "./arrivals.ts";
import { readDepartures } from "./departures.ts";
import { FolderReading } from "./folder-reading.ts";
import { findFolders, watched } from "./folders.ts";
import { HealthBoard, type LinkName } from "./health.ts";
import { Imap } from "./imap.ts";
import { Lane } from "./lane.ts";
import { Link } from "./link.ts";
import { LookBack } from "./look-back.ts";
import type { Pace } from "./pace.ts";
import { imapProblem, NO_SENT_FOLDER, ownersProblem, smtpProblem, watchProblem } from "./problem.ts";
import type { Understander } from "./raw-mail.ts";
import type { Reader } from "./reader.ts";
import { Refreshes } from "./refreshes.ts";
import { SignIn, SignInNeeded } from "./sign-in.ts";
import { Smtp } from "./smtp.ts";
import { Waiter } from "./waiter.ts";

export class AccountWatch {
  readonly account: Account;
  /** Work for the second connection. */
  readonly lane = new Lane();
  /** Folders as last found on the server. */
  folders: AccountFolders;
  readonly #listener: MailListener;
  readonly #pace: Pace;
  readonly #signIn: SignIn;
  readonly #signInToSend: SignIn;
  readonly #health: HealthBoard;
  readonly #reader: Reader;
  readonly #inbox: Link;
  readonly #second: Link;
  readonly #readings = new Map<string, FolderReading>();
  readonly #firstTry = new Waiter();
  readonly #inboxNews = new Waiter();
  readonly #refreshes = new Refreshes();

  constructor(account: Account, listener: MailListener, understander: Understander, pace: Pace) {
    this.account = account;
    this.folders = account.folders;
    this.#listener = listener;
    this.#pace = pace;
    const signIn = () =>
      new SignIn((refused) => listener.secret(account.id, refused), pace.afterRefusal, account.auth !== "password");
    this.#signIn = signIn();
    this.#signInToSend = signIn();
    this.#health = new HealthBoard(account.id, (health) => listener.onHealth(health));
    this.#health.watch(() => this.#watchedReadings());
    const unreadable = (folder: string, what: string, why: string) => this.#health.unreadable(folder, what, why);
    this.#reader = { account, understander, unreadable };
    const pauses = { firstPause: pace.firstPause, longestPause: pace.longestPause };
    const connect = () => this.#connect();
    const lost = (name: LinkName) => (error: unknown) => this.#lost(name, error);
    this.#second = new Link({
      ...pauses,
      connect,
      lost: lost("second"),
      live: (imap, gone) => this.#liveSecond(imap, gone),
    });
    this.#inbox = new Link({
      ...pauses,
      connect,
      lost: lost("inbox"),
      live: (imap, gone) => this.#liveInbox(imap, gone),
    });
  }

  /** Starts; resolves when the first connection stands or has failed, or after a while. */
  async start(): Promise<void> {
    this.#health.changed();
    this.#second.start();
    await this.#firstTry.wait(this.#pace.nextAccount);
  }

  async stop(): Promise<void> {
    this.lane.stop();
    // Who waits for the first connection, to start the next account, waits no longer.
    this.#firstTry.tell();
    this.#refreshes.fail(new Error("The account is not watched"));
    await Promise.all([this.#inbox.stop(), this.#second.stop()]);
    this.#health.link("second", "stopped", null);
    this.#health.flush();
  }

  nudge(): void {
    this.#signIn.forgive(performance.now());
    void this.#signInToSend.renewed().then((renewed) => {
      if (renewed) this.#health.link("sending", "up", null);
    });
    this.#second.nudge();
    this.#inbox.nudge();
  }

  /** Reads what has arrived in INBOX up to now; rejects when there is no connection. */
  async refresh(): Promise<void> {
    const fulfilled = this.#refreshes.wish(this.#pace.answer);
    this.#inboxNews.tell();
    this.#inbox.nudge();
    await fulfilled;
  }

  #connect(): Promise<Imap> {
    const { imap, auth } = this.account;
    return this.#signIn.with(
      (secret) => Imap.connect(imap, secret, this.#pace.silence),
      (error) => ownersProblem(imapProblem(error, auth !== "password")),
    );
  }

  /** A session to send in. Throws SignInNeeded when the owner must sign in anew, and says so under the account's health. */
  async connectToSend(): Promise<Smtp> {
    const { smtp, auth } = this.account;
    try {
      const session = await this.#signInToSend.with(
        (secret) => Smtp.connect(smtp, secret, this.#pace.silence),
        (error) => ownersProblem(smtpProblem(error, auth !== "password")),
      );
      this.#health.link("sending", "up", null);
      return session;
    } catch (error) {
      if (error instanceof SignInNeeded)
        this.#health.link("sending", "needs-sign-in", { ...error.problem, server: "smtp" });
      throw error;
    }
  }

  /** Tells the trouble, and how long to wait at least before connecting again, ms. */
  #lost(name: LinkName, error: unknown): number {
    if (name === "inbox") this.#refreshes.fail(error);
    this.#firstTry.tell();
    if (error instanceof SignInNeeded) {
      // The sign-in keeps its own, longer pauses; here it only has to be asked from time to time.
      this.#health.link(name, "needs-sign-in", error.problem);
      return this.#pace.longestPause;
    }
    const problem = watchProblem(error, this.account.auth !== "password");
    this.#health.link(name, "waiting", problem);
    return problem.code === "throttled" || problem.code === "certificate" ? this.#pace.longestPause : 0;
  }

  /** The connection that waits for new mail in INBOX. */
  async #liveInbox(imap: Imap, gone: AbortSignal): Promise<void> {
    const reading = this.#reading(this.folders.inbox, "inbox");
    imap.onNews(() => this.#inboxNews.tell());
    // What went while nobody was there.
    imap.departed = true;
    while (!gone.aborted) {
      await this.#refreshes.fulfil(
        () => imap.noop(),
        () => readArrivals(imap, reading, this.#reader),
      );
      this.#health.link("inbox", "up", null);
      if (imap.departed) imap.departed = !(await readDepartures(imap, reading, this.#pace.compare));
      const told = await this.#inboxNews.wait(this.#pace.heartbeat, gone);
      if (!told && !gone.aborted) await imap.noop();
    }
  }

  /** The connection for Sent, the other folders, the look-back, and all that is asked. */
  async #liveSecond(imap: Imap, gone: AbortSignal): Promise<void> {
    const news = new Waiter();
    this.lane.onWork(() => news.tell());
    imap.onNews(() => news.tell());
    await this.#findFolders(imap);
    this.#firstTry.tell();
    this.#inbox.start();
    const readings = this.#watchedReadings();
    const others = readings.filter(({ folder }) => folder.role !== "inbox");
    for (const reading of others) await readArrivals(imap, reading, this.#reader);
    await this.#lookBack(imap, readings);
    let othersAt = performance.now();
    while (!gone.aborted) {
      await this.lane.work(imap);
      const sent = others.find(({ folder }) => folder.role === "sent");
      if (sent) await readArrivals(imap, sent, this.#reader);
      else await imap.noop();
      if (performance.now() - othersAt >= this.#pace.otherFolders) {
        for (const reading of others) await this.#glance(imap, reading);
        othersAt = performance.now();
        if (sent) await readArrivals(imap, sent, this.#reader);
      }
      this.#secondUp();
      const told = this.lane.empty ? await news.wait(this.#pace.heartbeat, gone) : true;
      if (!told && !gone.aborted) await imap.noop();
    }
  }

  async #lookBack(imap: Imap, readings: readonly FolderReading[]): Promise<void> {
    const lookBack = new LookBack(this.#reader, (progress) => this.#health.progress(progress));
    try {
      await lookBack.begin(imap, readings);
      if (!lookBack.finished) this.#secondUp();
      const last = { sent: performance.now(), all: performance.now() };
      while (!lookBack.finished) {
        await lookBack.step(imap);
        await this.lane.work(imap);
        const now = performance.now();
        if (now - last.sent < this.#pace.sentDuringLookBack) continue;
        const all = now - last.all >= this.#pace.otherFolders;
        for (const reading of readings) {
          const { role } = reading.folder;
          if (role === "sent" || (all && role !== "inbox")) await this.#glance(imap, reading);
        }
        last.sent = performance.now();
        if (all) last.all = last.sent;
      }
    } finally {
      await lookBack.settle();
    }
    this.#health.progress(null);
  }

  /** Looks whether a folder that is not open has something new, and reads it. */
  async #glance(imap: Imap, reading: FolderReading): Promise<void> {
    const asked = Date.now();
    const state = await imap.status(reading.folder.path);
    const { cursor } = reading;
    if (state && cursor && state.uidValidity === cursor.uidValidity && state.uidNext <= cursor.uidNext)
      reading.checkedAt = asked;
    else await readArrivals(imap, reading, this.#reader);
    if (state) await readDepartures(imap, reading, this.#pace.compare, state);
  }

  async #findFolders(imap: Imap): Promise<void> {
    const found = findFolders(this.folders, await imap.list(), imap.isGmail);
    const known = this.folders;
    this.folders = found;
    if (!isDeepStrictEqual(found, known)) await this.#listener.onFolders(this.account.id, known, found);
  }

  #watchedReadings(): readonly FolderReading[] {
    return watched(this.folders).map(({ path, role }) => this.#reading(path, role));
  }

  #reading(path: string, role: FolderReading["folder"]["role"]): FolderReading {
    const known = this.#readings.get(path);
    if (known?.folder.role === role) return known;
    const made = new FolderReading(this.account.id, { path, role }, this.#listener, this.#reader.unreadable);
    this.#readings.set(path, made);
    return made;
  }

  #secondUp(): void {
    this.#health.link("second", "up", this.folders.sent === null ? NO_SENT_FOLDER : null);
  }
}
