// The real screen in a plain browser, on a bridge without an engine: `?scenario=busy&theme=dark&density=compact`.
import "../../../renderer/design.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "../../../renderer/app.tsx";
import { createScreen } from "../../../renderer/state/screen.ts";
import { surroundings } from "../../../renderer/state/surroundings.ts";
import { fakeBridge } from "./fake-bridge.ts";
import { SCENARIOS } from "./scenarios.ts";

const query = new URLSearchParams(location.search);
const scenario = SCENARIOS[query.get("scenario") ?? "busy"] ?? SCENARIOS.busy;
const root = document.getElementById("screen");
if (root === null || scenario === undefined) throw new Error("Nothing to show.");

const options = scenario(Date.now());
const theme = query.get("theme");
const bridge = fakeBridge({
  ...options,
  settings: {
    theme: theme === "dark" || theme === "light" ? theme : "system",
    density: query.get("density") === "compact" ? "compact" : "comfortable",
    ...options.settings,
  },
});
const screen = createScreen(bridge, surroundings);
Object.assign(window, { preview: { bridge, screen } });
createRoot(root).render(
  <StrictMode>
    <App screen={screen} />
  </StrictMode>,
);
