// The look-back bench: Closer against a bare imapflow loop and against mbsync over the same mailbox, in one run; first loops, arrival, idling.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { decode } from "../../electron/engine/mail/decode.ts";
import { understandMail } from "../../electron/engine/understand-mail.ts";
import { ensurePackages } from "../../electron/runtime/system-packages.ts";
import { MONDAY_TO_FRIDAY } from "../../shared/mail/day.ts";
import { type Bundle, bundleEngine } from "../helpers/engine-bundle.ts";
import { type MailServers, startMailServers } from "../servers/index.ts";
import { EngineRun } from "./engine-run.ts";
import type { BareLoop } from "./lookback-bare.ts";
import { mailbox } from "./mailbox.ts";
import { engineRuntime, type Runtime } from "./runtime.ts";

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

const execute = promisify(execFile);
const DAYS = 700;
const PASSWORD = "a long password";

/** Shares of `count` messages by folder; the large mailbox has ten folders. */
const LAYOUTS: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  20000: { INBOX: 0.7, Sent: 0.3 },
  100000: {
    INBOX: 0.3,
    Sent: 0.2,
    Archive: 0.15,
    ...Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`Jobs${index + 1}`, 0.05])),
  },
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const seconds = (since: number): number => (performance.now() - since) / 1000;

async function fill(servers: MailServers, address: string, count: number): Promise<readonly string[]> {
  await servers.addUser(address, PASSWORD);
  const folders = Object.entries(LAYOUTS[count] ?? { INBOX: 1 });
  for (const [folder, share] of folders) {
    // In parts: a hundred thousand messages at once would fill the memory of the bench.
    const part: { raw: Buffer; date: number }[] = [];
    for (const message of mailbox(folder, Math.round(count * share), DAYS, Date.now())) {
      part.push(message);
      if (part.length === 5000) await servers.fill(address, folder, part.splice(0));
    }
    await servers.fill(address, folder, part);
  }
  return folders.map(([folder]) => folder);
}

/** The bare loop in a process of its own; seconds. */
async function bareLoop(
  bundled: Bundle,
  runtime: Runtime,
  servers: MailServers,
  address: string,
  folders: readonly string[],
): Promise<number> {
  const told: BareLoop = { host: servers.host, port: servers.imap.tls, address, password: PASSWORD, folders };
  const env = { ...process.env, ...runtime.asNode, NODE_EXTRA_CA_CERTS: servers.caFile };
  const { stdout } = await execute(runtime.executable, [bundled.process, JSON.stringify(told)], { env });
  return Number(stdout);
}

/**
 * Pulls the mailbox into a fresh Maildir, without fsync. As mbsync comes it asks for all messages at once, which is its
 * fastest; with a `depth` of one it asks for the next when it has the one before, and takes three times as long.
 */
async function mbsync(
  servers: MailServers,
  address: string,
  work: string,
  count: number,
  depth: number | null = null,
): Promise<number> {
  const folder = await mkdtemp(join(work, "mbsync-"));
  await mkdir(join(folder, "mail"));
  const config = join(folder, "mbsyncrc");
  await writeFile(
    config,
    `FSync no\nIMAPStore far\nHost localhost\nPort ${servers.imap.tls}\nSSLType IMAPS\nCertificateFile ${servers.caFile}
User ${address}\nPass "${PASSWORD}"\n${depth === null ? "" : `PipelineDepth ${depth}\n`}\nMaildirStore near\nPath ${folder}/mail/\nInbox ${folder}/mail/INBOX\nSubFolders Verbatim\n
Channel all\nFar :far:\nNear :near:\nPatterns *\nCreate Near\nSync Pull\nSyncState *\n`,
  );
  const began = performance.now();
  await execute("mbsync", ["-q", "-c", config, "-a"], { maxBuffer: 1e7 });
  const took = seconds(began);
  const pulled = (await readdir(join(folder, "mail"), { recursive: true })).filter((name) =>
    /\/(?:cur|new)\//.test(name),
  );
  if (pulled.length < count) throw new Error(`mbsync pulled ${pulled.length} of ${count} messages`);
  await rm(folder, { recursive: true });
  return took;
}

interface Look {
  readonly whole: number;
  readonly first: number;
  readonly rss: number;
  readonly fetching: number;
  readonly understanding: number;
  readonly committing: number;
  /** CPU seconds of the whole engine. */
  readonly cpu: number;
}

/** A look-back by the whole engine into an empty ledger. */
async function closer(
  bundled: Bundle,
  runtime: Runtime,
  servers: MailServers,
  address: string,
  folders: readonly string[],
  count: number,
): Promise<Look> {
  const run = await EngineRun.start(bundled, runtime, servers);
  const before = await run.measure();
  const began = performance.now();
  let first = 0;
  void run
    .until(() => run.loops.size > 0)
    .then(
      () => {
        first = seconds(began);
      },
      () => undefined,
    );
  const more = folders.filter((folder) => !/^(?:INBOX|Sent|Archive)$/.test(folder));
  await run.connect(servers, address, PASSWORD, DAYS + 10, more);
  await run.watching();
  const whole = seconds(began);
  if (run.total < count) throw new Error(`the look-back went over ${run.total} of ${count} messages`);
  const { peak, fetching, understanding, committing, cpu } = await run.measure();
  await run.end();
  return { whole, first, rss: peak, fetching, understanding, committing, cpu: cpu - before.cpu };
}

/** How much of the worker's time goes into decoding: the rest goes into understanding. From 0 to 1. */
function decodingShare(): number {
  const reading = { zone: "Europe/Berlin", locale: "en-GB", week: MONDAY_TO_FRIDAY, corrections: [] };
  let decoding = 0;
  let all = 0;
  for (const { raw, date } of mailbox("INBOX", 3000, DAYS, Date.now())) {
    const began = performance.now();
    decode(raw, date);
    const decoded = performance.now();
    understandMail({ source: { kind: "whole", bytes: raw }, receivedAt: date, sent: false }, reading);
    decoding += decoded - began;
    all += performance.now() - decoded;
  }
  return decoding / all;
}

/** From acceptance by the server to the row in the list, for `count` messages one after another; 95th percentile in ms. */
async function arrival(bundled: Bundle, runtime: Runtime, servers: MailServers, count: number): Promise<number> {
  const address = "arrivals@workshop.test";
  await servers.addUser(address, PASSWORD);
  const run = await EngineRun.start(bundled, runtime, servers);
  await run.connect(servers, address, PASSWORD, 30, []);
  await run.watching();
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const before = run.loops.size;
    const shown = run.until(() => run.loops.size > before);
    const text = [
      `From: Customer ${index} <customer${index}@customer.test>`,
      `To: ${address}`,
      `Subject: Question ${index}`,
      `Date: ${new Date().toUTCString().replace("GMT", "+0000")}`,
      `Message-ID: <arrival-${index}@customer.test>`,
      "",
      "Hello,\n\ncould you please send me the invoice for my bicycle?\n\nKind regards",
    ];
    const began = performance.now();
    await servers.deliver(text.join("\r\n"), address);
    await shown;
    times.push(performance.now() - began);
  }
  await run.end();
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;
}

/** Two accounts that are watched and get no mail: share of one core, in percent. */
async function idling(bundled: Bundle, runtime: Runtime, servers: MailServers): Promise<number> {
  const run = await EngineRun.start(bundled, runtime, servers);
  for (const name of ["idle1", "idle2"]) {
    await servers.addUser(`${name}@workshop.test`, PASSWORD);
    await run.connect(servers, `${name}@workshop.test`, PASSWORD, 30, []);
  }
  await run.watching(2);
  await new Promise((resolve) => setTimeout(resolve, 20_000));
  const before = await run.measure();
  const began = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 60_000));
  const after = await run.measure();
  const took = seconds(began);
  await run.end();
  return (100 * (after.cpu - before.cpu)) / took;
}

/** `rounds`: how often the small mailbox is read by each; the figures are medians. */
export async function benchLookback(rounds = 3): Promise<readonly Figure[]> {
  await ensurePackages("mail-servers", "mbsync");
  const runtime = await engineRuntime();
  const work = await mkdtemp(join(tmpdir(), "closer-bench-"));
  const servers = await startMailServers();
  const figures: Figure[] = [];
  const tell = (name: string, value: number, unit: string) => figures.push({ name, value, unit });
  try {
    const bundled = await bundleEngine("tests/bench/lookback-process.ts", join(work, "bundle"));
    const bare = await bundleEngine("tests/bench/lookback-bare.ts", join(work, "bare"));
    tell("arrival.p95", await arrival(bundled, runtime, servers, 40), "ms");
    tell("idle.cpu", await idling(bundled, runtime, servers), "%");
    const decoding = decodingShare();
    for (const count of [20_000, 100_000]) {
      const address = `bench${count}@workshop.test`;
      const folders = await fill(servers, address, count);
      // The first reading warms the server's caches for all.
      await bareLoop(bare, runtime, servers, address, folders);
      const bares: number[] = [];
      const looks: Look[] = [];
      const pulls: number[] = [];
      for (let round = 0; round < (count > 50_000 ? 1 : rounds); round += 1) {
        bares.push(await bareLoop(bare, runtime, servers, address, folders));
        looks.push(await closer(bundled, runtime, servers, address, folders, count));
        if (count < 50_000) pulls.push(await mbsync(servers, address, work, count));
      }
      const of = (key: keyof Look) => median(looks.map((look) => look[key]));
      tell(`lookback.${count}.closer`, of("whole"), "s");
      tell(`lookback.${count}.imapflow`, median(bares), "s");
      if (pulls.length > 0) {
        tell(`lookback.${count}.mbsync`, median(pulls), "s");
        tell(`lookback.${count}.mbsync.serial`, await mbsync(servers, address, work, count, 1), "s");
      }
      if (count < 50_000) tell("lookback.first", of("first"), "s");
      tell(`lookback.${count}.rss`, Math.max(...looks.map(({ rss }) => rss)), "MB");
      tell(`lookback.${count}.cpu`, of("cpu"), "s");
      // Shares of the time in which each was at work; they run beside one another, so they add up to more than all.
      const share = (name: string, part: number) => tell(`lookback.${count}.share.${name}`, 100 * part, "%");
      share("fetch", of("fetching") / of("whole"));
      share("decode", (of("understanding") / of("whole")) * decoding);
      share("understand", (of("understanding") / of("whole")) * (1 - decoding));
      share("commit", of("committing") / of("whole"));
    }
    return figures;
  } finally {
    await servers.close();
    await rm(work, { recursive: true, force: true });
  }
}
