// Every state of the screen in the real window: nothing breaks, nothing is inaccessible, and each is photographed.
// `npm test` looks at each once, in light and dark by turns; `npm run screens` writes both themes and all sizes to out/screens/.
import { createReadStream, existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchApp, type RunningApp, removeProfile } from "../../helpers/window.ts";
import { STATES } from "../../renderer/preview/states.ts";

const repository = join(import.meta.dirname, "..", "..", "..");
const pages = join(repository, "out", "preview");
const pictures = join(repository, "out", "screens");
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
const SIZES = [
  [1280, 800],
  [1024, 640],
  [800, 640],
] as const;
const all = process.env.CLOSER_SCREENS === "all";

let server: Server;
let running: RunningApp;
let page: Page;
let base = "";
/** Errors of the page since it was opened. */
let trouble: string[] = [];

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  await build({ configFile: join(repository, "tests/renderer/preview/vite.config.ts"), logLevel: "warn" });
  server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    const file = join(pages, path === "/" ? "index.html" : path);
    if (!file.startsWith(pages) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  // As while developing, the pages come from a server: here the preview's, with a bridge of its own and sample loops.
  running = await launchApp({ env: { ELECTRON_RENDERER_URL: base } });
  page = running.page;
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") trouble.push(message.text());
  });
});

afterAll(async () => {
  await running.quit();
  await removeProfile(running.profile);
  server.closeAllConnections();
  server.close();
});

/** What axe-core finds by the rules of WCAG 2.2 A and AA, in a line each. */
async function inaccessible(): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const found = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ["violations"],
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    });
    return found.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" ¦ ")}`,
    );
  });
  return violations;
}

for (const [index, [name, state]] of Object.entries(STATES).entries()) {
  const sizes = state.sizes ?? SIZES;
  const themes = (["light", "dark"] as const).filter((_, turn) => all || turn === index % 2);

  test(name, async () => {
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      for (const [width, height] of all ? sizes : sizes.slice(0, 1)) {
        trouble = [];
        await page.setViewportSize({ width, height });
        await page.goto(`${base}?scenario=${state.scenario}&theme=${theme}&density=${state.density ?? "comfortable"}`);
        await page.waitForSelector(".window, .first");
        await page.waitForTimeout(150);
        await state.act?.(page);
        await page.waitForTimeout(150);
        await page.screenshot({ path: join(pictures, `${name}-${theme}-${width}x${height}.png`) });
        expect(trouble).toEqual([]);
      }
      expect(await inaccessible()).toEqual([]);
    }
  });
}
