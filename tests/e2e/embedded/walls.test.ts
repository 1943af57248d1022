// The window's walls, tried in the real Electron: nothing gets out, nothing foreign runs, and it stays where it is.
import { createSocket, type Socket as UdpSocket } from "node:dgram";
import { type AddressInfo, createServer, type Server } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inApp } from "../../helpers/owner.ts";
import { launchApp, type RunningApp, removeProfile } from "../../helpers/window.ts";

declare global {
  interface Window {
    canary?: string;
  }
}

let running: RunningApp;
/** A web server that must never be reached, and one for UDP; each counts whoever comes. */
let outside: Server;
let outsideUdp: UdpSocket;
let reached = 0;
let web = "";
let udpPort = 0;

beforeAll(async () => {
  outside = createServer((socket) => {
    reached++;
    socket.end("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
  });
  await new Promise<void>((resolve) => outside.listen(0, "127.0.0.1", resolve));
  web = `127.0.0.1:${(outside.address() as AddressInfo).port}`;
  outsideUdp = createSocket("udp4").on("message", () => {
    reached++;
  });
  await new Promise<void>((resolve) => outsideUdp.bind(0, "127.0.0.1", resolve));
  udpPort = outsideUdp.address().port;
  running = await launchApp();
});

afterAll(async () => {
  await running.quit();
  await removeProfile(running.profile);
  outside.close();
  outsideUdp.close();
});

beforeEach(() => {
  reached = 0;
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 400));

describe("nothing gets out", () => {
  test("the counting web server counts", async () => {
    await fetch(`http://${web}/`);
    expect(reached).toBe(1);
  });

  const markup: Readonly<Record<string, (address: string) => string>> = {
    picture: (at) => `<img src="http://${at}/x.png">`,
    "picture set": (at) =>
      `<img srcset="http://${at}/x.png 1x"><picture><source srcset="http://${at}/y"><img></picture>`,
    "lazy picture": (at) => `<img loading="lazy" src="http://${at}/x.png">`,
    "picture by svg": (at) => `<svg><image href="http://${at}/x.png"/><use href="http://${at}/x.svg#a"/></svg>`,
    "input as picture": (at) => `<input type="image" src="http://${at}/x.png">`,
    "film and sound": (at) =>
      `<video poster="http://${at}/p" src="http://${at}/v" autoplay></video><audio src="http://${at}/a" autoplay></audio>`,
    frame: (at) => `<iframe src="http://${at}/"></iframe>`,
    "frame with its own page": (at) =>
      `<iframe srcdoc='<img src="http://${at}/x"><script src="http://${at}/y"></script>'></iframe>`,
    object: (at) => `<object data="http://${at}/o"></object><embed src="http://${at}/e">`,
    "style sheet": (at) => `<link rel="stylesheet" href="http://${at}/s.css">`,
    "style element": (at) =>
      `<style>@import "http://${at}/i.css"; * { background: url(http://${at}/b.png) !important }</style>`,
    "style attribute": (at) => `<p style="background: url(http://${at}/b.png)">x</p>`,
    fetched_ahead: (at) =>
      ["prefetch", "preload", "modulepreload", "preconnect", "dns-prefetch", "prerender", "icon", "manifest"]
        .map((rel) => `<link rel="${rel}" as="script" href="http://${at}/ahead">`)
        .join(""),
    ping: (at) => `<a id="pinging" href="#" ping="http://${at}/ping">x</a>`,
  };

  test.each(Object.keys(markup))("%s", async (name) => {
    const html = markup[name]?.(web) ?? "";
    await running.page.evaluate((text) => {
      const place = document.createElement("div");
      place.id = "hostile";
      // Parsed as a document would be, so that link and style elements take effect.
      place.append(document.createRange().createContextualFragment(text));
      document.body.append(place);
      document.getElementById("pinging")?.click();
      place.scrollIntoView();
    }, html);
    await settled();
    await running.page.evaluate(() => document.getElementById("hostile")?.remove());
    expect(reached).toBe(0);
  });

  test("requests of a script", async () => {
    const outcomes = await running.page.evaluate(
      async ({ at, udp }) => {
        const said: string[] = [];
        const tries: Readonly<Record<string, () => unknown>> = {
          fetch: () => fetch(`http://${at}/f`, { mode: "no-cors" }),
          beacon: () => {
            if (!navigator.sendBeacon(`http://${at}/b`)) throw new Error("refused");
          },
          request: () =>
            new Promise((resolve, reject) => {
              const request = new XMLHttpRequest();
              request.onload = resolve;
              request.onerror = reject;
              request.open("GET", `http://${at}/r`);
              request.send();
            }),
          socket: () =>
            new Promise((resolve, reject) => {
              const socket = new WebSocket(`ws://${at}/`);
              socket.onopen = resolve;
              socket.onerror = reject;
            }),
          events: () =>
            new Promise((resolve, reject) => {
              const source = new EventSource(`http://${at}/`);
              source.onopen = resolve;
              source.onerror = reject;
            }),
          worker: () =>
            new Promise((resolve, reject) => {
              const worker = new Worker(`http://${at}/w.js`);
              worker.onmessage = resolve;
              worker.onerror = reject;
            }),
          module: () => import(`http://${at}/m.js`),
        };
        for (const [name, attempt] of Object.entries(tries)) {
          try {
            await attempt();
            said.push(`${name} went through`);
          } catch {
            said.push(`${name} refused`);
          }
        }
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udp}` }] });
        peer.createDataChannel("x");
        await peer.setLocalDescription(await peer.createOffer());
        await new Promise((resolve) => setTimeout(resolve, 800));
        peer.close();
        return said;
      },
      { at: web, udp: udpPort },
    );
    await settled();
    expect(outcomes.filter((said) => !said.endsWith("refused") && !said.startsWith("beacon"))).toEqual([]);
    expect(reached).toBe(0);
  });

  test("forms", async () => {
    await running.page.evaluate((at) => {
      const form = document.createElement("form");
      form.action = `http://${at}/form`;
      form.method = "post";
      document.body.append(form);
      form.submit();
    }, web);
    await settled();
    expect([reached, new URL(running.page.url()).host]).toEqual([0, "app"]);
  });
});

describe("nothing foreign runs", () => {
  test.each([
    ["inline script", `<script>window.canary = "ran"</script>`],
    ["handler", `<img src="data:," onerror="window.canary = 'ran'"><svg onload="window.canary = 'ran'"></svg>`],
    ["javascript: link", `<a id="go" href="javascript:window.canary='ran'">x</a>`],
    ["javascript: frame", `<iframe src="javascript:parent.canary='ran'"></iframe>`],
    ["data: script", `<script src="data:text/javascript,window.canary='ran'"></script>`],
    ["script of a frame's own page", `<iframe srcdoc="<script>parent.canary = 'ran'</script>"></iframe>`],
  ])("%s", async (_name, html) => {
    await running.page.evaluate((text) => {
      const place = document.createElement("div");
      place.id = "hostile";
      place.append(document.createRange().createContextualFragment(text));
      document.body.append(place);
      document.getElementById("go")?.click();
    }, html);
    await settled();
    const canary = await running.page.evaluate(() => {
      document.getElementById("hostile")?.remove();
      return window.canary ?? null;
    });
    expect(canary).toBeNull();
  });

  test("eval", async () => {
    const outcome = await running.page.evaluate(() => {
      const script = document.createElement("button");
      script.setAttribute("onclick", "window.canary = 'ran'");
      script.click();
      return window.canary ?? null;
    });
    expect(outcome).toBeNull();
  });
});

describe("the window stays where it is", () => {
  const places = () => [
    `http://${web}/`,
    "https://example.test/",
    "file:///etc/passwd",
    "data:text/html,x",
    "closer://print/",
  ];

  test("by script, by link, by the middle button, by a refresh", async () => {
    for (const place of places()) {
      await running.page
        .evaluate((url) => {
          window.location.href = url;
        }, place)
        .catch(() => undefined);
      await running.page.evaluate((url) => {
        const link = document.createElement("a");
        link.href = url;
        document.body.append(link);
        link.click();
        link.dispatchEvent(new MouseEvent("auxclick", { button: 1, bubbles: true }));
        link.remove();
        const meta = document.createElement("meta");
        meta.httpEquiv = "refresh";
        meta.content = `0;url=${url}`;
        document.head.append(meta);
        meta.remove();
      }, place);
      await settled();
      expect(running.page.url()).toMatch(/^closer:\/\/app\//);
    }
    expect(reached).toBe(0);
  });

  test("no new window opens, and none is attached", async () => {
    for (const place of [...places(), "about:blank"]) {
      const opened = await running.page.evaluate((url) => {
        const link = document.createElement("a");
        link.href = url;
        link.target = "_blank";
        document.body.append(link);
        link.click();
        link.remove();
        return window.open(url) !== null;
      }, place);
      expect(opened).toBe(false);
    }
    await running.page.evaluate((at) => {
      const view = document.createElement("webview");
      view.setAttribute("src", `http://${at}/`);
      document.body.append(view);
      view.remove();
    }, web);
    await settled();
    const windows = await inApp(running.app)(({ webContents }) => webContents.getAllWebContents().length);
    expect([windows, reached]).toEqual([1, 0]);
  });
});
