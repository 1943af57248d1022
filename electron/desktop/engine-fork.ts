// Starts the engine as a utility process: plain Node, no window, its messages through one port.
import { utilityProcess } from "electron";
import type { FromEngine } from "../engine/ports.ts";
import type { EngineChild } from "./engine-process.ts";

export function forkEngine(module: string): EngineChild {
  const child = utilityProcess.fork(module, [], { serviceName: "Closer engine", stdio: "inherit" });
  // A fatal error also ends the process; the exit is what counts.
  child.on("error", () => {});
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on("message", (message: FromEngine) => listener(message)),
    onExit: (listener) => child.once("exit", () => listener()),
    kill: () => child.kill(),
  };
}
