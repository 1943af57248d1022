// The app process, put together: window, tray, notifications and passwords here; mail and ledger in the engine process.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { app, dialog, ipcMain, protocol, safeStorage, shell } from "electron";
import { keepMailboxes } from "./accounts/mailboxes.ts";
import { createOAuth } from "./accounts/oauth.ts";
import { keepSecrets } from "./accounts/secrets.ts";
import { appear } from "./desktop/appearance.ts";
import { loopOfLink, readWishes } from "./desktop/arguments.ts";
import { watchMachine } from "./desktop/awake.ts";
import { dialogsOf } from "./desktop/dialogs.ts";
import { forkEngine } from "./desktop/engine-fork.ts";
import { QUIT_LIMIT, superviseEngine } from "./desktop/engine-process.ts";
import { cutNetwork, fetchPicture, lockWindows, refusePermissions } from "./desktop/guards.ts";
import { live } from "./desktop/lifecycle.ts";
import { thisMachine } from "./desktop/machine.ts";
import { setApplicationMenu } from "./desktop/menu.ts";
import { notifier } from "./desktop/notifications.ts";
import { APP_URL, answerFrom, SCHEME } from "./desktop/own-protocol.ts";
import { hasPanel } from "./desktop/panel.ts";
import { withPictures } from "./desktop/pictures.ts";
import { printHtml } from "./desktop/print.ts";
import { settleProfile } from "./desktop/profile.ts";
import { relayPushes } from "./desktop/relay.ts";
import { openWindow } from "./desktop/window.ts";
import { words } from "./desktop/words.ts";
import { answerCalls } from "./ipc/answer.ts";
import { handlersFor } from "./ipc/handlers.ts";
import { isOwnFrame } from "./ipc/sender.ts";

const profile = settleProfile();
const wishes = readWishes(process.argv);
/** The development server has the pages while one works on them; a packaged app knows only its own. */
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
const home = devServer ?? APP_URL;
/** A deep link with which macOS started the app. */
let startedWith: string | null = wishes.loop;

app.enableSandbox();
app.setAppUserModelId("app.closer.desktop");
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
]);
lockWindows(home);
app.once("open-url", (event, url) => {
  event.preventDefault();
  startedWith = loopOfLink(url);
});

// No `await` at the top of this module: Electron is not ready before the module has ended.
if (app.requestSingleInstanceLock({ ...wishes })) {
  app
    .whenReady()
    .then(run)
    .catch((error: unknown) => {
      dialog.showErrorBox(words.cannotStart, error instanceof Error ? error.message : String(error));
      app.exit(1);
    });
} else app.quit();

async function run(): Promise<void> {
  setApplicationMenu();
  // The installers register the scheme where they can; on Windows the app has to.
  if (app.isPackaged) app.setAsDefaultProtocolClient(SCHEME);
  refusePermissions();
  if (devServer === undefined) await cutNetwork();
  protocol.handle(SCHEME, (request) => answerFrom(join(import.meta.dirname, "../renderer"), request.url));

  const hidden = wishes.hidden && (await hasPanel());
  // The engine first: it reads the ledger while the window is made, and is not heard before the window is there.
  const engine = superviseEngine(() => forkEngine(join(import.meta.dirname, "engine.js")), {
    onPush: (name, push) => relay.push(name, push),
    onNotify: ({ loop, title, body }) => notify(loop, title, body),
    onWantSecret: ({ account, refused }) => {
      // A file of secrets that cannot be read is like an empty one: she signs in again.
      const none = { kind: "secret", account, secret: null } as const;
      mailboxes.tellSecret(account, refused).catch(() => engine.tell(none));
    },
    onReady: () => {
      if (view.isListening()) void engine.call("screen.ready", {});
    },
    onDown: (since) => relay.down(since),
  });

  let ledger: "own" | "demo" | null = null;
  async function workOn(wanted: "own" | "demo"): Promise<void> {
    if (wanted === ledger) return;
    ledger = wanted;
    const folder = join(profile, wanted === "own" ? "ledger" : "demo");
    // The sample mailbox is dated from today on: what an earlier demo left no longer fits it.
    if (wanted === "demo") await rm(folder, { recursive: true, force: true });
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    await engine.start({ folder, zone: timeZone, locale: app.getLocale(), demo: wanted === "demo" });
  }
  if (!wishes.demo) await workOn("own");

  const view = openWindow({
    home,
    preload: join(import.meta.dirname, "../preload/preload.cjs"),
    folder: profile,
    hidden,
  });
  const openLoop = (loop: string | null): void => {
    view.show();
    if (loop !== null) view.push("show", { loop, view: "loop" });
  };
  const appearance = appear({ window: view.window, openLoop });
  const notify = notifier(openLoop);
  const relay = relayPushes({ toWindow: view.push, toDesktop: appearance.update });

  const secrets = keepSecrets(safeStorage, join(profile, "secrets.json"), process.platform);
  // Loaded only when asked for: most owners never see the sample mailbox again.
  const startDemo = async () => (await import("./demo/start.ts")).startDemo();
  const openLink = (url: string): Promise<void> => shell.openExternal(url);
  const oauth = createOAuth({ environment: process.env, openBrowser: openLink });
  const mailboxes = keepMailboxes({ engine, secrets, oauth, startDemo, workOn });
  // A locked keyring asks for its password: only once there is a window that explains why.
  const learnKeeping = (): void => void secrets.keeping().then(relay.keeping, () => relay.keeping("session-only"));
  if (hidden) learnKeeping();
  else view.window.once("show", learnKeeping);

  answerCalls(
    ipcMain,
    ({ sender, senderFrame }) => sender === view.window.webContents && isOwnFrame(senderFrame, home),
    handlersFor({
      engine,
      mailboxes,
      desktop: {
        ...dialogsOf(view.window),
        openLink,
        openFolder: async () => void (await shell.openPath(profile)),
        print: printHtml,
        addPictures: (html) => withPictures(html, fetchPicture),
      },
      onScreenReady: view.listening,
    }),
  );

  const stopWatching = watchMachine(thisMachine, () => engine.tell({ kind: "nudge" }));
  live({
    view,
    openLoop,
    finish: async () => {
      stopWatching();
      await engine.quit(QUIT_LIMIT);
    },
  });

  if (startedWith !== null) openLoop(startedWith);
  if (wishes.demo) await mailboxes.startDemo();
}
