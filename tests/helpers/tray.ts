// The tray icon as the panel of a Linux desktop sees it: asked on the session bus (StatusNotifierItem and its menu).
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);
const ITEM = "org.kde.StatusNotifierItem";

export interface MenuLine {
  readonly id: number;
  readonly label: string;
  readonly enabled: boolean;
}

export interface Tray {
  tooltip(): Promise<string>;
  /** Edge in pixels, and the pixels as red, green, blue, alpha. */
  picture(): Promise<{ readonly size: number; readonly pixels: Uint8Array }>;
  menu(): Promise<readonly MenuLine[]>;
  click(label: string): Promise<void>;
}

async function ask(destination: string, path: string, method: string, ...args: readonly string[]): Promise<string> {
  const about = ["--session", "--print-reply", "--reply-timeout=5000", `--dest=${destination}`, path, method];
  const { stdout } = await execute("dbus-send", [...about, ...args], { maxBuffer: 8 * 1024 * 1024 });
  return stdout;
}

const property = (destination: string, path: string, of: string, name: string): Promise<string> =>
  ask(destination, path, "org.freedesktop.DBus.Properties.Get", `string:${of}`, `string:${name}`);

/** The only icon in the panel; throws while there is none. */
export async function findTray(): Promise<Tray> {
  const watcher = "org.kde.StatusNotifierWatcher";
  const items = await property(watcher, "/StatusNotifierWatcher", watcher, "RegisteredStatusNotifierItems");
  const [, bus = "", path = ""] = /string "([^/"]+)(\/[^"]+)"/.exec(items) ?? [];
  if (bus === "") throw new Error("no icon stands in the panel");
  const [, menuPath = ""] = /object path "([^"]+)"/.exec(await property(bus, path, ITEM, "Menu")) ?? [];

  async function menu(): Promise<readonly MenuLine[]> {
    const layout = await ask(bus, menuPath, "com.canonical.dbusmenu.GetLayout", "int32:0", "int32:-1", "array:string:");
    return layout
      .split("struct {")
      .slice(2)
      .flatMap((part) => {
        const label = /string "label"\s+variant\s+string "(.*)"/.exec(part)?.[1];
        const id = /^\s*int32 (\d+)/.exec(part)?.[1];
        const enabled = !/string "enabled"\s+variant\s+boolean false/.test(part);
        return label === undefined || id === undefined ? [] : [{ id: Number(id), label, enabled }];
      });
  }

  return {
    async tooltip() {
      const parts = (await property(bus, path, ITEM, "ToolTip")).split(/string "/);
      return (parts[2] ?? "").replace(/"\s*$/, "");
    },
    async picture() {
      const answer = await property(bus, path, ITEM, "IconPixmap");
      const size = Number(/int32 (\d+)/.exec(answer)?.[1]);
      const bytes = Buffer.from((/array of bytes \[([\s0-9a-f]*)\]/.exec(answer)?.[1] ?? "").replace(/\s/g, ""), "hex");
      // The protocol says ARGB in network byte order.
      const pixels = new Uint8Array(bytes.length);
      for (let at = 0; at < bytes.length; at += 4) {
        pixels.set([bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0, bytes[at] ?? 0], at);
      }
      return { size, pixels };
    },
    menu,
    async click(label) {
      const line = (await menu()).find((candidate) => candidate.label === label);
      if (line === undefined) throw new Error(`the menu has no line ${label}`);
      const args = [`int32:${line.id}`, "string:clicked", "variant:int32:0", "uint32:0"];
      await ask(bus, menuPath, "com.canonical.dbusmenu.Event", ...args);
    },
  };
}
