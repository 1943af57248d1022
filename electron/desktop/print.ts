// Prints a transcript: in a hidden window of its own, without scripts and without any way out.
import { BrowserWindow, session } from "electron";
import { cutNetwork, refusePermissions } from "./guards.ts";
import { SCHEME } from "./own-protocol.ts";

const PAGE = `${SCHEME}://print/`;
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Shows the system's print dialog. Rejects when printing fails; a dialog that is cancelled is no failure. */
export async function printHtml(html: string): Promise<void> {
  const own = session.fromPartition(`print-${Date.now()}`);
  refusePermissions(own);
  await cutNetwork(own);
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY };
  own.protocol.handle(SCHEME, () => new Response(html, { headers }));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  try {
    await window.loadURL(PAGE);
    await new Promise<void>((resolve, reject) => {
      window.webContents.print({ printBackground: true }, (printed, reason) => {
        if (printed || /cancel/i.test(reason)) resolve();
        else reject(new Error(reason));
      });
    });
  } finally {
    window.destroy();
  }
}
