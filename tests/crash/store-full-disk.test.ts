// A real disk of 20 MB that fills up: commits are refused, nothing that was acknowledged is lost, and it goes on when there is room.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { emptyFolder } from "../helpers/store.ts";

test("a disk that fills up", async () => {
  const place = await emptyFolder();
  // A file system of its own, in a mount namespace of its own: nobody else sees it, and it goes with the process.
  const script = 'mount -t tmpfs -o size=20m tmpfs "$1" && exec "$2" --import tsx "$3" "$1"';
  const { stdout } = await promisify(execFile)(
    "unshare",
    [
      "--mount",
      "--map-root-user",
      "sh",
      "-c",
      script,
      "sh",
      place,
      process.execPath,
      join(import.meta.dirname, "fill-disk.ts"),
    ],
    { maxBuffer: 1e7 },
  );
  const result = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  expect(result.whenFull).toBeGreaterThan(500);
  expect(result).toMatchObject({ codes: ["disk"], exported: "disk", lost: 0, loops: result.kept, repaired: null });
  expect(result.onFull.loops).toBe(result.whenFull);
  expect(result.onFull.repaired).toMatch(/disk is full/);
  expect(result.kept).toBeGreaterThanOrEqual(result.whenFull + 50);
}, 300_000);
