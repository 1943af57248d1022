// Holds the house to its plan: which room may know which, who touches the outside, and the rules that no linter knows.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSources, type SourceFile } from "./helpers/source.ts";

const root = join(import.meta.dirname, "..");
const product = readSources(["electron", "renderer", "shared"]);
const tests = readSources(["tests"]);
const byPath = new Map(product.map((file) => [file.path, file]));

const domain = ["shared/mail", "shared/understand", "shared/loop", "shared/follow-up", "shared/ledger"] as const;
const thought = [...domain, "shared/view", "shared/ipc"] as const;

interface Neighbours {
  /** Rooms whose code it may use. */
  readonly uses: readonly string[];
  /** Rooms whose types it may know besides. */
  readonly knows?: readonly string[];
}

/** Each room by the start of its paths; the longest that fits counts. Itself a room may always use. */
const rooms: Readonly<Record<string, Neighbours>> = {
  "shared/mail": { uses: [] },
  "shared/understand": { uses: ["shared/mail"] },
  "shared/loop": { uses: ["shared/mail"] },
  "shared/follow-up": { uses: ["shared/mail", "shared/loop"] },
  "shared/ledger": { uses: ["shared/mail", "shared/loop", "shared/follow-up"], knows: ["shared/understand"] },
  "shared/ipc": { uses: [], knows: domain },
  "shared/view": {
    uses: ["shared/mail", "shared/loop", "shared/follow-up", "shared/ledger"],
    knows: ["shared/understand", "shared/ipc"],
  },
  "electron/engine": { uses: [...thought, "electron/engine/mail", "electron/engine/store"] },
  "electron/engine/mail": { uses: [...domain, "electron/accounts"], knows: ["electron/engine", "shared/ipc"] },
  "electron/engine/store": { uses: domain, knows: ["electron/engine", "shared/ipc"] },
  "electron/accounts": {
    uses: [...domain, "electron/engine/mail"],
    knows: ["electron/desktop", "electron/engine", "shared/ipc"],
  },
  "electron/desktop": { uses: [...domain, "electron/ipc"], knows: ["electron/engine", "shared/ipc"] },
  "electron/ipc": { uses: ["shared/ipc", "electron/desktop"], knows: ["electron/accounts", ...domain] },
  "electron/main.ts": { uses: [...thought, "electron/accounts", "electron/desktop", "electron/ipc", "electron/demo"] },
  "electron/preload.ts": { uses: [], knows: ["shared/ipc"] },
  "electron/cli": { uses: [...domain, "electron/engine", "electron/engine/mail"] },
  "electron/demo": { uses: [...domain, "electron/engine/mail", "electron/runtime"], knows: ["shared/ipc"] },
  // Packing draws the app's icon with the tray's hand.
  "electron/runtime": { uses: ["electron/desktop"] },
  "renderer/text": { uses: domain, knows: ["shared/ipc", "shared/view"] },
  "renderer/state": { uses: [...domain, "shared/view", "renderer/text"], knows: ["shared/ipc"] },
  renderer: { uses: [...domain, "shared/view", "renderer/text", "renderer/state"], knows: ["shared/ipc"] },
};

function roomOf(path: string): string {
  const fitting = Object.keys(rooms).filter((room) => path === room || path.startsWith(`${room}/`));
  const [longest] = fitting.sort((a, b) => b.length - a.length);
  if (!longest) throw new Error(`${path} is in no room; give it one in tests/architecture.test.ts`);
  return longest;
}

/** All packages and built-in modules that the built program of this file would load, with the way there. */
function reach(start: SourceFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const walk = (file: SourceFile, way: string) => {
    if (seen.has(file.path)) return;
    seen.add(file.path);
    for (const { target, own, typeOnly } of file.imports) {
      if (typeOnly) continue;
      const next = own ? byPath.get(target) : undefined;
      if (next) walk(next, `${way} → ${target}`);
      else if (!own && !found.has(target)) found.set(target, way);
    }
  };
  walk(start, start.path);
  return found;
}

function reachesAny(files: readonly SourceFile[], forbidden: RegExp): string[] {
  return files.flatMap((file) =>
    [...reach(file)].flatMap(([target, way]) => (forbidden.test(target) ? [`${way} → ${target}`] : [])),
  );
}

const inRoom = (...starts: readonly string[]) =>
  product.filter(({ path }) => starts.some((start) => path.startsWith(start)));

describe("rooms", () => {
  test("know only the rooms they may know", () => {
    const broken = product.flatMap((file) => {
      const room = roomOf(file.path);
      const { uses, knows = [] } = rooms[room] ?? { uses: [] };
      return file.imports.flatMap(({ target, own, typeOnly }) => {
        if (!own) return [];
        const other = roomOf(target);
        const allowed = other === room || uses.includes(other) || (typeOnly && knows.includes(other));
        return allowed ? [] : [`${file.path} ${typeOnly ? "knows" : "uses"} ${target}`];
      });
    });
    expect(broken).toEqual([]);
  });

  test("shared thinks: no Node, no Electron, no outside", () => {
    expect(reachesAny(inRoom("shared/"), /^(node:|electron|imapflow|nodemailer|mailparser|lowdb|react)/)).toEqual([]);
  });

  test("renderer shows: it loads neither Electron nor Node nor zod nor mail libraries", () => {
    const forbidden = /^(node:|electron|zod|imapflow|nodemailer|mailparser|lowdb)/;
    expect(reachesAny(inRoom("renderer/"), forbidden)).toEqual([]);
  });

  test("the engine and the commands run without Electron", () => {
    // The default app is a part of Electron itself that we only pack.
    const runtime = inRoom("electron/runtime/").filter(({ path }) => !path.includes("/default-app/"));
    const plain = [...inRoom("electron/engine/", "electron/cli/", "electron/demo/"), ...runtime];
    expect(reachesAny(plain, /^electron(\/|$)/)).toEqual([]);
  });

  test("the preload script loads nothing but Electron", () => {
    expect(reachesAny(inRoom("electron/preload.ts"), /^(?!electron$)/)).toEqual([]);
  });
});

describe("outside doors", () => {
  const door = (name: string, touches: (target: string, names: readonly string[]) => boolean) => ({ name, touches });
  const packageDoor = (name: string) => door(name, (target) => target === name || target.startsWith(`${name}/`));
  const electronDoor = (name: string) => door(name, (target, names) => target === "electron" && names.includes(name));

  test.each([
    packageDoor("lowdb"),
    packageDoor("imapflow"),
    // Its address parser is only that; what composes and sends is the door.
    door("nodemailer", (target) => /^nodemailer(?!\/lib\/addressparser)(\/|$)/.test(target)),
    packageDoor("chrono-node"),
    electronDoor("ipcMain"),
    electronDoor("safeStorage"),
  ])("$name is touched by one file", ({ touches }) => {
    const files = product.filter(({ imports }) =>
      imports.some(({ target, typeOnly, names }) => !typeOnly && touches(target, names)),
    );
    expect(files.map(({ path }) => path)).toEqual([expect.any(String)]);
  });

  test("zod stands in shared only where the bridge is described", () => {
    const files = inRoom("shared/").filter(({ imports }) => imports.some(({ target }) => target === "zod"));
    expect(files.filter(({ path }) => !path.startsWith("shared/ipc/")).map(({ path }) => path)).toEqual([]);
  });
});

describe("files", () => {
  /** Phrases, words of the screen, calendars and weights grow with what they list, not with what they do. */
  const isData = ({ path }: SourceFile) =>
    /^(shared\/understand\/(languages|reasons)\/|renderer\/text\/[a-z]{2}\.ts$)/.test(path);
  const lines = ({ text }: SourceFile) => text.split("\n").length;

  test("say their job in the first line", () => {
    const silent = [...product, ...tests].filter(({ text }) => !/^(\/\/|\/\*)\s*\S/.test(text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test("are short enough to be one thing", () => {
    const code = product.filter((file) => !isData(file));
    for (const file of code) if (lines(file) > 250) console.warn(`${file.path}: ${lines(file)} lines ask to be split`);
    expect(code.filter((file) => lines(file) > 400).map(({ path }) => path)).toEqual([]);
  });

  test("stand in rooms named after the domain", () => {
    const vague = product.filter(({ path }) => /(^|\/)(utils?|helpers?|types|managers?|common|misc)(\/|\.)/.test(path));
    expect(vague.map(({ path }) => path)).toEqual([]);
  });

  test("lie in the folders of the plan", () => {
    const expected = [".ci", "electron", "renderer", "shared", "tests"];
    const generated = [".git", "dist", "node_modules", "out"];
    const folders = readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
    expect(folders.filter((name) => !generated.includes(name)).sort()).toEqual(expected);
  });

  test("no test is switched off", () => {
    const off = /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:only|skip|todo|skipIf|runIf|fails)\b/;
    expect(tests.filter(({ text }) => off.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test("name no machine and no registry", () => {
    const settings = readdirSync(root).filter((name) => /\.(json|ya?ml|ts|md)$|^\.npmrc$/.test(name));
    const others = settings.map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
    // Written in pieces, so that this file does not name them either.
    const forbidden = new RegExp(
      [
        ["registry", "\\.npmjs"],
        ["npm", "mirror"],
        ["/wo", "rk/"],
        ["/ro", "ot/"],
        ["/Us", "ers/\\w"],
      ]
        .map((pieces) => pieces.join(""))
        .join("|"),
    );
    const naming = [...product, ...tests, ...others].filter(({ text }) => forbidden.test(text));
    expect(naming.map(({ path }) => path)).toEqual([]);
  });
});
