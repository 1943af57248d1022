// The runtime of the engine's benches: the app's own Electron as Node, with its V8, so that the figures are those of the app.
import { ensureElectron } from "../../electron/runtime/electron.ts";
import { ensurePackages } from "../../electron/runtime/system-packages.ts";

export interface Runtime {
  readonly executable: string;
  /** For its environment: makes Electron a plain Node. */
  readonly asNode: { readonly ELECTRON_RUN_AS_NODE: "1" };
}

export async function engineRuntime(): Promise<Runtime> {
  await ensurePackages("window");
  const { executable } = await ensureElectron();
  return { executable, asNode: { ELECTRON_RUN_AS_NODE: "1" } };
}
