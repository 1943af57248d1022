// Lets a bare Electron run `electron FOLDER`, as Electron's own default app does; packed into the fallback runtime.
import { existsSync, readFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron/main";

const { file, preloads, version } = readArguments(process.argv.slice(1));
if (version) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
if (!file) {
  console.error("Say which app to run: electron FOLDER");
  process.exit(1);
}
// The way in that `node --require` takes; test drivers load themselves through it.
Module._preloadModules(preloads);
// Top-level await: Electron holds `ready` back until the app's own main module has run.
await run(resolve(file));

/** Switches of Chromium and Electron come before the app's folder; what follows belongs to the app. */
function readArguments(args) {
  const preloads = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at];
    if (arg === "-v" || arg === "--version") return { file: null, preloads, version: true };
    if (arg === "-r" || arg === "--require") {
      at += 1;
      preloads.push(args[at]);
    } else if (!arg.startsWith("-")) {
      return { file: arg, preloads, version: false };
    }
  }
  return { file: null, preloads, version: false };
}

async function run(path) {
  Object.defineProperty(process, "defaultApp", { configurable: false, enumerable: true, value: true });
  try {
    const description = join(path, "package.json");
    const isPackage = existsSync(description);
    if (isPackage) introduce(JSON.parse(readFileSync(description, "utf8")));
    const main = createRequire(import.meta.url).resolve(path);
    app.setAppPath(isPackage ? path : dirname(main));
    await import(pathToFileURL(main).href);
  } catch (error) {
    console.error("App threw an error during load");
    console.error(error);
    process.exit(1);
  }
}

function introduce({ version, name, productName, desktopName }) {
  if (version) app.setVersion(version);
  app.name = productName ?? name ?? app.name;
  app.setDesktopName(desktopName ?? `${app.name}.desktop`);
}
