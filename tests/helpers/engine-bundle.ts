// The engine bundled as the app bundles it, for tests and benches that start it often or measure it: no TypeScript loader.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const root = join(import.meta.dirname, "..", "..");

/** Files of the bundled engine. */
export interface Bundle {
  readonly process: string;
  /** URLs of the two workers. */
  readonly understandWorker: string;
  readonly storeWorker: string;
}

/** Bundles an engine process (path from the repository's root) and its workers into a folder. */
export async function bundleEngine(entry: string, folder: string): Promise<Bundle> {
  await build({
    root,
    logLevel: "error",
    build: {
      ssr: true,
      target: "node20",
      outDir: folder,
      rolldownOptions: {
        input: {
          process: join(root, entry),
          understand: join(root, "electron/engine/understand-worker.ts"),
          store: join(root, "electron/engine/store/store-worker.ts"),
        },
        output: { format: "es", entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
      },
    },
    ssr: { noExternal: true },
  });
  const url = (name: string) => pathToFileURL(join(folder, `${name}.mjs`)).href;
  return { process: join(folder, "process.mjs"), understandWorker: url("understand"), storeWorker: url("store") };
}
