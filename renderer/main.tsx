// The window's entry: hands the bridge to the screen and draws it.
import "./design.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Bridge } from "../shared/ipc/contract.ts";
import { App } from "./app.tsx";
import { createScreen } from "./state/screen.ts";
import { surroundings } from "./state/surroundings.ts";

declare global {
  interface Window {
    /** Exposed by the preload script. */
    readonly closer: Bridge;
  }
}

const root = document.getElementById("screen");
if (root === null) throw new Error("The page has no #screen element.");
createRoot(root).render(
  <StrictMode>
    <App screen={createScreen(window.closer, surroundings)} />
  </StrictMode>,
);
