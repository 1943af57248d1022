// Writes every state of the screen in both themes and three sizes to `out/screens/`: build the preview first, then run this.
import { createReadStream, existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { chromium, type Page } from "playwright-core";
import { STATES } from "./states.ts";

const ROOT = join(import.meta.dirname, "../../..");
const PAGES = join(ROOT, "out/preview");
const OUT = join(ROOT, "out/screens");
const SIZES = [
  [1280, 800],
  [1024, 640],
  [800, 640],
] as const;
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** A browser to look with: `CHROMIUM`, or where Debian puts it. */
function browserPath(): string {
  const found = [process.env.CHROMIUM ?? "", "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
    (path) => path !== "" && existsSync(path),
  );
  if (found === undefined) throw new Error("No Chromium here. Install one (apt-get install chromium) or set CHROMIUM.");
  return found;
}

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
  const file = join(PAGES, path === "/" ? "index.html" : path);
  if (!file.startsWith(PAGES) || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
  createReadStream(file).pipe(response);
});
await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
const address = server.address();
if (address === null || typeof address === "string") throw new Error("The server has no port.");
const base = `http://127.0.0.1:${address.port}/`;

const wanted = process.argv.slice(2);
const onlySize = wanted.find((word) => /^\d+x\d+$/.test(word));
const onlyTheme = wanted.find((word) => word === "light" || word === "dark");
const onlyStates = wanted.filter((word) => word !== onlySize && word !== onlyTheme);
await mkdir(OUT, { recursive: true });
const browser = await chromium.launch({
  executablePath: browserPath(),
  args: ["--no-sandbox", "--force-color-profile=srgb"],
});
let trouble = 0;
try {
  for (const theme of ["light", "dark"] as const) {
    if (onlyTheme !== undefined && theme !== onlyTheme) continue;
    const context = await browser.newContext({ colorScheme: theme, reducedMotion: "reduce" });
    for (const [name, state] of Object.entries(STATES)) {
      if (onlyStates.length > 0 && !onlyStates.includes(name)) continue;
      for (const [width, height] of state.sizes ?? SIZES) {
        if (onlySize !== undefined && onlySize !== `${width}x${height}`) continue;
        const page: Page = await context.newPage();
        page.on("pageerror", (error) => {
          trouble++;
          console.error(`${name}: ${error.message}`);
        });
        page.on("console", (message) => {
          if (message.type() !== "error") return;
          trouble++;
          console.error(`${name}: ${message.text()}`);
        });
        await page.setViewportSize({ width, height });
        await page.goto(`${base}?scenario=${state.scenario}&theme=${theme}&density=${state.density ?? "comfortable"}`);
        await page.waitForSelector(".window");
        await page.waitForTimeout(250);
        try {
          await state.act?.(page);
        } catch (error) {
          trouble++;
          console.error(`${name} ${width}: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`);
        }
        await page.waitForTimeout(250);
        await page.screenshot({ path: join(OUT, `${name}-${theme}-${width}x${height}.png`) });
        await page.close();
      }
    }
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
}
console.log(`Screens are in ${OUT}${trouble > 0 ? `; ${trouble} errors` : ""}`);
process.exitCode = trouble > 0 ? 1 : 0;
