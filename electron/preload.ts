// The bridge between the sandboxed window and the app process: it knows the names of calls and pushes, and nothing else.
import { contextBridge, ipcRenderer } from "electron";
import type { Answers, Bridge, CallArguments, CallName, Pushes, PushName, Result } from "../shared/ipc/contract.ts";

/** Spelled out, because the contract's schemas do not belong into the window; the compiler holds both lists together. */
const CALLS: Readonly<Record<CallName, true>> = {
  "screen.ready": true,
  "ledger.command": true,
  "loop.detail": true,
  "loop.draft": true,
  "loop.check": true,
  "loop.transcript": true,
  "message.html": true,
  "customer.card": true,
  "customer.list": true,
  "report.read": true,
  "report.csv": true,
  "account.providers": true,
  "account.discover": true,
  "account.test": true,
  "account.save": true,
  "account.oauth": true,
  "account.password": true,
  "account.remove": true,
  "account.folders": true,
  "account.choose": true,
  "account.nudge": true,
  "account.lookback": true,
  "demo.start": true,
  "attachments.choose": true,
  "data.folder": true,
  "data.export": true,
  "data.import": true,
  "data.backups": true,
  "data.preview": true,
  "data.restore": true,
  "link.open": true,
  "window.print": true,
};

const PUSHES: Readonly<Record<PushName, true>> = { list: true, overview: true, toast: true, show: true, detail: true };

const bridge: Bridge = {
  async call<N extends CallName>(name: N, args: CallArguments<N>): Promise<Result<Answers[N]>> {
    if (!Object.hasOwn(CALLS, name)) {
      return { ok: false, failure: { code: "invalid", details: "There is no such call." } };
    }
    try {
      return (await ipcRenderer.invoke(name, args)) as Result<Answers[N]>;
    } catch (error) {
      return { ok: false, failure: { code: "refused", details: String(error).slice(0, 500) } };
    }
  },
  on<N extends PushName>(name: N, listener: (push: Pushes[N]) => void): () => void {
    if (!Object.hasOwn(PUSHES, name)) return () => {};
    const relay = (_event: unknown, push: Pushes[N]) => listener(push);
    ipcRenderer.on(name, relay);
    return () => {
      ipcRenderer.off(name, relay);
    };
  },
  platform: process.platform === "darwin" || process.platform === "win32" ? process.platform : "linux",
  version: process.argv.find((argument) => argument.startsWith("--closer-version="))?.split("=")[1] ?? "",
};

contextBridge.exposeInMainWorld("closer", bridge);
