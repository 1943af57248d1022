// The machine as awake.ts asks for it.
import { networkInterfaces } from "node:os";
import { net, powerMonitor } from "electron";
import type { Machine } from "./awake.ts";

export const thisMachine: Machine = {
  onWake(listener) {
    powerMonitor.on("resume", listener);
    powerMonitor.on("unlock-screen", listener);
  },
  isOnline: () => net.isOnline(),
  addresses: () =>
    Object.values(networkInterfaces()).flatMap((entries) => entries?.map(({ address }) => address) ?? []),
};
