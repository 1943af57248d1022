// The window's own protocol: serves its folder, its policy in the header, and nothing from outside.
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerFrom, assetPath, policyFor } from "../../../electron/desktop/own-protocol.ts";

describe("path of a request", () => {
  test.each([
    ["closer://app/", "index.html"],
    ["closer://app", "index.html"],
    ["closer://app/assets/main.js?v=1#x", "assets/main.js"],
    ["closer://app/a%20b.css", "a b.css"],
    ["closer://app//assets//main.js", "assets/main.js"],
    ["closer://app/../../etc/passwd", "etc/passwd"],
  ])("%s is %s", (url, path) => {
    expect(assetPath(url)).toBe(path);
  });

  test.each([
    "closer://app/..%2f..%2fetc/passwd",
    "closer://app/%2e%2e%2fsecret.json",
    "closer://app/assets/..%2f..%2fsecret.json",
    "closer://app/..%5csecret.json",
    "closer://app/index.html%00.js",
    "closer://app/C:/Windows/win.ini",
    "closer://app/%E0%A4%A",
    "closer://loop/index.html",
    "closer://print/index.html",
    "closer:///index.html",
    "file:///etc/passwd",
    "https://app/index.html",
    "index.html",
    "",
  ])("%j names nothing", (url) => {
    expect(assetPath(url)).toBeNull();
  });
});

describe("answers", () => {
  let folder = "";
  let pages = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "closer-protocol-"));
    pages = join(folder, "pages");
    await mkdir(join(pages, "assets"), { recursive: true });
    await writeFile(join(pages, "index.html"), "<!doctype html><title>Closer</title>");
    await writeFile(join(pages, "message.html"), "<!doctype html>");
    await writeFile(join(pages, "assets", "main.js"), "1;");
    await writeFile(join(pages, "notes.txt"), "no known type");
    await writeFile(join(folder, "secret.json"), "{}");
    await symlink(join(folder, "secret.json"), join(pages, "assets", "leak.json"));
    await symlink(folder, join(pages, "out"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("a page comes with its type and its policy", async () => {
    const page = await answerFrom(pages, "closer://app/");
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Closer");
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(page.headers.get("content-security-policy")).toBe(policyFor("index.html"));
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("a script comes with its type", async () => {
    const script = await answerFrom(pages, "closer://app/assets/main.js");
    expect([script.status, await script.text()]).toEqual([200, "1;"]);
    expect(script.headers.get("content-type")).toContain("text/javascript");
  });

  test.each([
    "closer://app/secret.json",
    "closer://app/..%2fsecret.json",
    "closer://app/assets/leak.json",
    "closer://app/out/secret.json",
    "closer://app/notes.txt",
    "closer://app/assets",
    "closer://app/missing.js",
    "closer://elsewhere/index.html",
  ])("%s is not found", async (url) => {
    const answer = await answerFrom(pages, url);
    expect([answer.status, await answer.text()]).toEqual([404, "Not found"]);
  });
});

test("the window's policy reaches nothing outside and runs no foreign script", () => {
  const policy = policyFor("index.html");
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]) {
    expect(policy.split("; ")).toContain(rule);
  }
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test("the page for the HTML of a mail has styles and embedded pictures, but neither scripts nor requests", () => {
  const policy = policyFor("message.html").split("; ");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("img-src data:");
  expect(policy.join()).not.toMatch(/script-src|connect-src|https?:|\*/);
});
