// Two processes never write one ledger, and a killed one leaves no lock behind.
import { spawn } from "node:child_process";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { changesOf, loopIdOf } from "../../../helpers/ledger-history.ts";
import { emptyFolder, open, withStore } from "../../../helpers/store.ts";

/** Another process that opens the ledger, says so, and stays. */
async function holder(folder: string) {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "holder.ts"), folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const said = await new Promise<string>((resolve) =>
    child.stdout.once("data", (data) => resolve(String(data).trim())),
  );
  return { child, said };
}

describe("the lock", () => {
  test("keeps another process out until its holder is killed", async () => {
    const folder = await emptyFolder();
    const { child, said } = await holder(folder);
    expect(said).toBe("open");
    await expect(open(folder)).rejects.toMatchObject({ code: "locked" });
    const other = join(await emptyFolder(), "link");
    await symlink(folder, other);
    await expect(open(other)).rejects.toMatchObject({ code: "locked" });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
    await withStore(folder, (store) => expect(store.ledger.loops.get(loopIdOf(1))?.id).toBe(loopIdOf(1)));
  }, 20_000);

  test("keeps a second opening in the same process out", async () => {
    const folder = await emptyFolder();
    await withStore(folder, async (store) => {
      await store.commit(changesOf(1, false));
      await expect(open(folder)).rejects.toMatchObject({ code: "locked" });
    });
    await withStore(folder, (store) => expect(store.ledger.loops.size).toBe(1));
  });

  test("of one folder leaves another alone", async () => {
    await withStore(await emptyFolder(), async () => withStore(await emptyFolder(), () => undefined));
  });
});
