// Locks every window: no navigation, no new windows, no webviews, no permissions, no devices, no network.
import { app, type Session, session, type WebContents } from "electron";
import { sameSite } from "../ipc/sender.ts";
import { SCHEME } from "./own-protocol.ts";

/** Holds for every web contents that will ever be made. `home` is where the app's own pages come from. */
export function lockWindows(home: string): void {
  app.on("web-contents-created", (_event, contents) => lock(contents, home));
}

function lock(contents: WebContents, home: string): void {
  const stay = (event: { readonly url: string; preventDefault(): void }) => {
    if (!sameSite(event.url, home)) event.preventDefault();
  };
  contents.on("will-navigate", stay);
  contents.on("will-redirect", stay);
  contents.on("will-frame-navigate", stay);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  // A peer connection asks servers for its own address by UDP, past every content security policy.
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  contents.on("select-bluetooth-device", (event, _devices, choose) => {
    event.preventDefault();
    choose("");
  });
}

/** The window's session: every permission and device refused. */
export function refusePermissions(own: Session = session.defaultSession): void {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  own.on("select-hid-device", (event, _details, choose) => {
    event.preventDefault();
    choose(null);
  });
  own.on("select-serial-port", (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose("");
  });
  own.on("select-usb-device", (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  own.on("will-download", (event) => event.preventDefault());
}

/** Schemes that reach no network. */
const LOCAL = new Set([`${SCHEME}:`, "data:", "blob:", "devtools:", "chrome:", "about:"]);

/**
 * The window's session reaches nothing outside, whatever a page asks for: requests are cancelled, and what does not
 * come by as a request (preconnect, DNS prefetch) ends at a proxy that is not there.
 */
export async function cutNetwork(own: Session = session.defaultSession): Promise<void> {
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !LOCAL.has(new URL(details.url).protocol) }));
  await own.setProxy({ mode: "fixed_servers", proxyRules: "http://127.0.0.1:9", proxyBypassRules: "<-loopback>" });
}

/** Fetches a picture that the owner asked for, without cookies and without saying where it is shown. */
export function fetchPicture(url: string, signal: AbortSignal): Promise<Response> {
  return session.fromPartition("pictures").fetch(url, { signal, credentials: "omit", referrerPolicy: "no-referrer" });
}
