// A process that opens the ledger of a folder, writes into it, and stays until it is killed.
import { openStore } from "../../../../electron/engine/store/store.ts";
import { changesOf } from "../../../helpers/ledger-history.ts";

const store = await openStore(process.argv[2] ?? "", {
  zone: "Europe/Berlin",
  locale: "de",
  worker: { url: new URL("../../../helpers/typescript-worker.mjs", import.meta.url) },
});
await store.commit(changesOf(1, false));
console.log("open");
setInterval(() => undefined, 1000);
