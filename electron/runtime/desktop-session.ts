// A small Linux desktop for tests of tray, notifications and keyring: a bus, a panel, a notifier and an unlocked keyring.
import { type ChildProcess, execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const execute = promisify(execFile);
const START_LIMIT_MS = 20_000;

/** Names on the bus that must have an owner before a test begins. */
const needed = ["org.kde.StatusNotifierWatcher", "org.freedesktop.Notifications", "org.freedesktop.secrets"];

type StartPart = (program: string, args: readonly string[]) => ChildProcess;

/** Starts the desktop with `home` as its throw-away home folder, and waits until all of it answers. */
export async function startDesktop(home: string, start: StartPart): Promise<void> {
  const folders = { HOME: home, XDG_CONFIG_HOME: ".config", XDG_CACHE_HOME: ".cache", XDG_DATA_HOME: ".local/share" };
  for (const [name, path] of Object.entries(folders)) {
    process.env[name] = name === "HOME" ? home : join(home, path);
    await mkdir(process.env[name] ?? home, { recursive: true });
  }
  process.env.XDG_RUNTIME_DIR = join(home, "run");
  await mkdir(process.env.XDG_RUNTIME_DIR, { mode: 0o700 });
  process.env.XDG_CURRENT_DESKTOP = "XFCE";
  await writeConfiguration(home);
  // The bus comes after the folders: what it starts by itself inherits them.
  process.env.DBUS_SESSION_BUS_ADDRESS = await startBus(start);
  const keyring = start("gnome-keyring-daemon", ["--unlock", "--components=secrets", "--foreground"]);
  keyring.stdin?.end("test");
  start("xfce4-panel", ["--disable-wm-check"]);
  start("dunst", []);
  const until = Date.now() + START_LIMIT_MS;
  for (const name of needed) {
    while (!(await hasOwner(name))) {
      if (Date.now() > until) throw new Error(`Nothing on the bus answers to ${name} after 20 s.`);
      await sleep(100);
    }
  }
}

async function startBus(start: StartPart): Promise<string> {
  const bus = start("dbus-daemon", ["--session", "--nofork", "--print-address=3"]);
  const addresses = bus.stdio[3] as Readable;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("The message bus gave no address in 20 s.")), START_LIMIT_MS);
    addresses.once("data", (bytes: Buffer) => {
      clearTimeout(timer);
      resolve(bytes.toString().trim());
    });
  });
}

async function hasOwner(name: string): Promise<boolean> {
  const call = ["--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus"];
  const ask = ["org.freedesktop.DBus.NameHasOwner", `string:${name}`];
  return execute("dbus-send", [...call, ...ask], { timeout: 5_000 }).then(
    ({ stdout }) => stdout.includes("true"),
    () => false,
  );
}

/** A panel with nothing but a tray, and notifications that stay until they are answered. */
async function writeConfiguration(home: string): Promise<void> {
  const panel = join(home, ".config", "xfce4", "xfconf", "xfce-perchannel-xml");
  await mkdir(panel, { recursive: true });
  await writeFile(
    join(panel, "xfce4-panel.xml"),
    `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="48"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray"/>
  </property>
</channel>
`,
  );
  await mkdir(join(home, ".config", "dunst"), { recursive: true });
  await writeFile(join(home, ".config", "dunst", "dunstrc"), "[global]\ntimeout = 0\nidle_threshold = 0\n");
}
