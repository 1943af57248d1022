// Loaded into the app's process while a start is measured (`electron -r`): tells when the first rows were to be seen.
const { app } = require("electron");

/** Runs in the page: resolves with the instant (epoch ms) after the frame that drew the first row of the list. */
const FIRST_ROW = `new Promise((resolve) => {
  const painted = () => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
    port2.postMessage(null);
  });
  const look = () => document.querySelector(".list .row") !== null;
  if (look()) return painted();
  const watch = new MutationObserver(() => {
    if (!look()) return;
    watch.disconnect();
    painted();
  });
  watch.observe(document.body, { subtree: true, childList: true });
})`;

app.on("browser-window-created", (_event, window) => {
  const visible = new Promise((resolve) => window.once("show", () => resolve(Date.now())));
  window.webContents.once("dom-ready", async () => {
    const drawn = await window.webContents.executeJavaScript(FIRST_ROW);
    console.log(`LIST SHOWN ${Math.max(drawn, await visible)}`);
  });
});
