// Who answers which call: dialogs, links, print and passwords here, everything else in the engine.
import type { Answers, CallArguments, CallName, Result } from "../../shared/ipc/contract.ts";
import type { Mailboxes } from "../accounts/mailboxes.ts";
import type { EngineProcess } from "../desktop/engine-process.ts";
import { externalUrl } from "../desktop/links.ts";
import { CALL_NAMES, type Handlers } from "./answer.ts";
import { attachmentsOf, rememberChosen } from "./attachments.ts";

/** What the desktop can do for a call; null from a dialog means that the owner thought better of it. */
export interface Desktop {
  chooseAttachments(): Promise<Answers["attachments.choose"]>;
  chooseImport(): Promise<string | null>;
  chooseSave(what: "json" | "loops-csv" | "report-csv" | "text" | "html" | "eml"): Promise<string | null>;
  openFolder(): Promise<void>;
  openLink(url: string): Promise<void>;
  print(html: string): Promise<void>;
  /** The HTML of a mail with its remote pictures in it. */
  addPictures(html: string): Promise<string>;
}

interface Neighbours {
  readonly engine: Pick<EngineProcess, "call">;
  readonly mailboxes: Mailboxes;
  readonly desktop: Desktop;
  /** The window is listening: what was waiting to be shown goes out after the engine's own pushes. */
  readonly onScreenReady: () => void;
}

const done = { ok: true, value: null } as const;

export function handlersFor({ engine, mailboxes, desktop, onScreenReady }: Neighbours): Handlers {
  const chosen = rememberChosen();

  /** The owner chooses the file, the engine writes it. */
  async function saveThrough<N extends "data.export" | "report.csv">(
    name: N,
    args: CallArguments<N>,
    what: Parameters<Desktop["chooseSave"]>[0],
  ): Promise<Result<Answers[N] | { readonly savedTo: null }>> {
    const path = await desktop.chooseSave(what);
    return path === null ? { ok: true, value: { savedTo: null } } : engine.call(name, args, path);
  }

  const own: Partial<Handlers> = {
    "screen.ready": async (args) => {
      const answer = await engine.call("screen.ready", args);
      onScreenReady();
      return answer;
    },
    "ledger.command": async (args) =>
      chosen.allows(attachmentsOf(args.command)) ? engine.call("ledger.command", args) : notChosen,
    "loop.check": async (args) => (chosen.allows(args.draft.attachments) ? engine.call("loop.check", args) : notChosen),
    "loop.transcript": async (args) =>
      engine.call("loop.transcript", args, (await desktop.chooseSave(args.format)) ?? undefined),
    "message.html": async (args) => {
      const message = await engine.call("message.html", args);
      if (!message.ok || !args.images) return message;
      return { ok: true, value: { ...message.value, html: await desktop.addPictures(message.value.html) } };
    },
    "report.csv": (args) => saveThrough("report.csv", args, "report-csv"),
    "data.export": (args) => saveThrough("data.export", args, args.what === "json" ? "json" : "loops-csv"),
    "data.import": async (args) => {
      const path = await desktop.chooseImport();
      return path === null ? done : engine.call("data.import", args, path);
    },
    "data.folder": async () => {
      await desktop.openFolder();
      return done;
    },
    "attachments.choose": async () => {
      const files = await desktop.chooseAttachments();
      chosen.add(files.map(({ path }) => path));
      return { ok: true, value: files };
    },
    "link.open": async ({ url }) => {
      const safe = externalUrl(url);
      if (safe === null)
        return { ok: false, failure: { code: "refused", details: "Only https and mailto links open." } };
      await desktop.openLink(safe);
      return done;
    },
    "window.print": async ({ loop }) => {
      const transcript = await engine.call("loop.transcript", { loop, format: "html" });
      if (!transcript.ok) return transcript;
      await desktop.print(transcript.value.text);
      return done;
    },
    "account.save": (args) => mailboxes.save(args),
    "account.oauth": (args) => mailboxes.signIn(args),
    "account.password": (args) => mailboxes.changePassword(args),
    "account.remove": (args) => mailboxes.remove(args),
    "demo.start": () => mailboxes.startDemo(),
  };

  return { ...forwardAll(engine), ...own };
}

const notChosen = { ok: false, failure: { code: "refused", details: "A file was not chosen by the owner." } } as const;

function forwardAll(engine: Pick<EngineProcess, "call">): Handlers {
  const forward = <N extends CallName>(name: N) => [name, (args: CallArguments<N>) => engine.call(name, args)] as const;
  return Object.fromEntries(CALL_NAMES.map(forward)) as unknown as Handlers;
}
