// A key drawn as its caps, beside what it does.
import type { ReactNode } from "react";
import type { ActionId } from "../state/action.ts";
import { caps, keysOf } from "../state/keys.ts";
import { useScreen, useSettings } from "./context.tsx";

export function KeyCaps({ keys }: { readonly keys: string }): ReactNode {
  const { platform } = useScreen().bridge;
  return (
    <kbd className="caps">
      {caps(keys, platform).map((cap) => (
        <span key={cap}>{cap}</span>
      ))}
    </kbd>
  );
}

/** The first key of an action; nothing when it has none, or single keys are switched off. */
export function ActionKeys({ action }: { readonly action: ActionId }): ReactNode {
  const { keys, shortcuts } = useSettings();
  const first = keysOf(action, keys).find((key) => shortcuts || key.startsWith("mod+"));
  return first === undefined ? null : <KeyCaps keys={first} />;
}
