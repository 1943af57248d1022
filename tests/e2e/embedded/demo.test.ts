// What a newcomer sees first: the tour of the sample mailbox works a promise, a bounce and a complaint to the end.
import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newProfile, removeProfile } from "../../helpers/window.ts";

const repository = join(import.meta.dirname, "..", "..", "..");

test("the tour ends well and leaves its pictures", { timeout: 240_000 }, async () => {
  const profile = await newProfile();
  const tour = ["--import", import.meta.resolve("tsx"), join(repository, "electron", "demo", "tour.ts")];
  const child = spawn(process.execPath, tour, { cwd: repository, env: { ...process.env, CLOSER_USER_DATA: profile } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes: Buffer) => (said += bytes.toString()));
  const code = await new Promise((resolve) => child.once("close", resolve));
  await removeProfile(profile);
  expect(said).toContain("Jane Miller confirmed");
  expect(said).toContain("Lena Fischer confirmed");
  expect(said).toContain("Sarah Whitfield confirmed");
  expect(code).toBe(0);
  expect(await readdir(join(repository, "out", "demo"))).toEqual(
    expect.arrayContaining(["list.png", "bounce-rescued.png", "complaint-settled.png"]),
  );
});
