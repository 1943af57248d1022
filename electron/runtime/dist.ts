// Packs the built app with the Electron runtime of this machine and proves that its fuses are set:
//   tsx electron/runtime/dist.ts [TARGET…]     targets of electron-builder such as deb; default: the unpacked folder
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { type AfterPackContext, build } from "electron-builder";
import { drawBadge } from "../desktop/icon.ts";
import { encodePng } from "../desktop/png.ts";
import { ensureElectron } from "./electron.ts";
import { MachineNotReady, NOT_READY } from "./system-packages.ts";

const root = join(import.meta.dirname, "..", "..");
const ICON_SIZE = 512;
/** How a fuse stands in the binary: the characters 0 and 1. */
const states = { off: 48, on: 49 } as const;

try {
  await pack(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof MachineNotReady)) throw error;
  console.error(error.message);
  process.exitCode = NOT_READY;
}

async function pack(targets: readonly string[]): Promise<void> {
  const runtime = await ensureElectron();
  const icon = await drawIcon();
  const packed: AfterPackContext[] = [];
  const system = process.platform === "darwin" ? "mac" : process.platform === "win32" ? "win" : "linux";
  await build({
    projectDir: root,
    [system]: targets.length > 0 ? [...targets] : ["dir"],
    publish: "never",
    config: {
      extends: join(root, "electron-builder.yml"),
      icon,
      electronDist: runtime.folder,
      electronVersion: runtime.version,
      afterPack: async (context) => {
        await rm(join(context.appOutDir, "resources", "default_app.asar"), { force: true });
        packed.push(context);
      },
    },
  });
  for (const context of packed) {
    await proveFuses(context);
    console.log(
      `packed ${relative(root, context.appOutDir)} with Electron ${runtime.version}; its fuses are as configured`,
    );
  }
}

/** The app's mark, drawn by the same hand as the tray icon. */
async function drawIcon(): Promise<string> {
  const file = join(root, "out", "icon.png");
  await mkdir(join(root, "out"), { recursive: true });
  await writeFile(file, encodePng(drawBadge("", "calm", ICON_SIZE)));
  return file;
}

/** Reads the fuses back from the packed binary; throws unless each stands as electron-builder.yml says. */
async function proveFuses({ appOutDir, packager }: AfterPackContext): Promise<void> {
  const binary = {
    darwin: `${packager.appInfo.productFilename}.app`,
    win32: `${packager.appInfo.productFilename}.exe`,
    linux: packager.config.linux?.executableName ?? packager.appInfo.name,
  }[packager.platform.nodeName as "darwin" | "win32" | "linux"];
  const wire: Readonly<Record<string, unknown>> = { ...(await getCurrentFuseWire(join(appOutDir, binary))) };
  const wanted = Object.entries(packager.config.electronFuses ?? {}).filter(([, value]) => typeof value === "boolean");
  const wrong = wanted.filter(([name, value]) => {
    const fuse = FuseV1Options[`${name.charAt(0).toUpperCase()}${name.slice(1)}` as keyof typeof FuseV1Options];
    return wire[String(fuse)] !== (value ? states.on : states.off);
  });
  if (wanted.length === 0 || wrong.length > 0) {
    throw new Error(
      `fuses of ${binary} do not stand as configured: ${wrong.map(([name]) => name).join(", ") || "none set"}`,
    );
  }
}
