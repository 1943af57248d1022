// Turns drawn badges into Electron images, in the sizes that each desktop asks for.
import { type NativeImage, nativeImage } from "electron";
import type { Badge } from "./badge.ts";
import { drawBadge } from "./icon.ts";
import { encodePng } from "./png.ts";

/** Edge of the tray icon at scale 1; Linux panels scale one large picture themselves. */
const TRAY_EDGE: Readonly<Partial<Record<NodeJS.Platform, number>>> = { win32: 16, darwin: 20 };
const SCALES = [1, 1.25, 1.5, 2, 3];

export function trayImage(badge: Badge): NativeImage {
  const edge = TRAY_EDGE[process.platform];
  return edge === undefined ? nativeImage.createFromBuffer(picture(badge, 48)) : scaled(badge, edge);
}

/** Over the app's button in the Windows taskbar: 16 pixels at scale 1. */
export function overlayImage(badge: Badge): NativeImage {
  return scaled(badge, 16);
}

/** The app's own mark, for the window's corner. */
export function appImage(): NativeImage {
  return nativeImage.createFromBuffer(encodePng(drawBadge("", "idle", 256)));
}

function scaled(badge: Badge, edge: number): NativeImage {
  const image = nativeImage.createEmpty();
  for (const scaleFactor of SCALES) {
    const png = picture(badge, Math.round(edge * scaleFactor));
    image.addRepresentation({ scaleFactor, dataURL: `data:image/png;base64,${png.toString("base64")}` });
  }
  return image;
}

function picture(badge: Badge, size: number): Buffer {
  return encodePng(drawBadge(badge.text, badge.colour, size));
}
