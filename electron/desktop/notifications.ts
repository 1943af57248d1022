// Desktop notifications: a click opens the loop. When to notify is the engine's business.
import { Notification } from "electron";
import { appImage } from "./images.ts";

/** A notification that is collected loses its click: keep the latest alive. */
const KEPT = 50;

export function notifier(openLoop: (loop: string) => void): (loop: string, title: string, body: string) => void {
  const alive: Notification[] = [];
  return (loop, title, body) => {
    if (!Notification.isSupported()) return;
    const notification = new Notification({
      title,
      body,
      ...(process.platform === "linux" ? { icon: appImage() } : {}),
    });
    notification.on("click", () => openLoop(loop));
    alive.push(notification);
    if (alive.length > KEPT) alive.shift();
    notification.show();
  };
}
