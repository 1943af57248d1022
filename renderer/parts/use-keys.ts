// Listens to the keyboard for the whole window; silent while one types or something floats above the page.
import { useEffect } from "react";
import { ACTION_IDS, ACTIONS } from "../state/actions.ts";
import { keysOf, pressed } from "../state/keys.ts";
import { useScreen } from "./context.tsx";

/** Milliseconds between the two presses of `g o`. */
const SEQUENCE = 1200;

export function useKeys(): void {
  const screen = useScreen();
  useEffect(() => {
    let first: { readonly key: string; readonly at: number } | null = null;

    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = pressed(event, screen.bridge.platform);
      if (key === null) return;
      const { shortcuts, keys } = screen.settings();
      const withMod = key.startsWith("mod+");
      const busy = screen.dialog.get() !== null || above(event.target);
      if (typing(event.target) ? !withMod || key === "mod+z" : false) return;
      if (busy && key !== "mod+k") return;
      if (key.startsWith("Arrow") && scrolls(event.target)) return;
      const sequence = first !== null && event.timeStamp - first.at < SEQUENCE ? `${first.key} ${key}` : null;
      first = null;
      const named = key.length > 1 && !withMod;
      if (!shortcuts && !withMod && !named) return;

      const find = (wanted: string): boolean => {
        for (const id of ACTION_IDS) {
          if (!keysOf(id, keys).includes(wanted)) continue;
          // Enter and space on a button press the button.
          if ((wanted === "Enter" || wanted === " ") && pressable(event.target)) return true;
          if (!ACTIONS[id].enabled(screen)) return true;
          event.preventDefault();
          ACTIONS[id].run(screen);
          return true;
        }
        return false;
      };
      if (sequence !== null && find(sequence)) return;
      if (ACTION_IDS.some((id) => keysOf(id, keys).some((one) => one.startsWith(`${key} `)))) {
        first = { key, at: event.timeStamp };
        return;
      }
      find(key);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [screen]);
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !["checkbox", "radio", "button", "range"].includes(target.type)))
  );
}

function above(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null
  );
}

/** In the conversation arrows scroll, as everywhere. */
function scrolls(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".detail-scroll") !== null;
}

function pressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary, [role="button"], [role="switch"]') !== null;
}
