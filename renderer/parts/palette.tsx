// The command palette: every action possible now, every place, customer and case, found by a few letters.
import { type ReactNode, useMemo, useState } from "react";
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, SearchField } from "react-aria-components";
import { ACTION_IDS, ACTIONS } from "../state/actions.ts";
import { nameOf } from "../state/loop-steps.ts";
import { useScreen, useText } from "./context.tsx";
import { Sheet } from "./dialog.tsx";
import { ActionKeys } from "./keycaps.tsx";

const LOOPS = 6;
const PEOPLE = 4;

export function Palette({ onClose }: { readonly onClose: () => void }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const [query, setQuery] = useState("");
  const wanted = query.trim().toLowerCase();

  const possible = useMemo(
    () => ACTION_IDS.filter((id) => id !== "palette" && id !== "open" && id !== "back" && ACTIONS[id].enabled(screen)),
    [screen],
  );
  // Of "Go to Open" only the place counts, or every "to" would list all places.
  const actions = possible.filter((id) =>
    matches(ACTIONS[id].section === "go" ? t.actions[id].split(" ").slice(2).join(" ") : t.actions[id], wanted),
  );
  const loops = useMemo(
    () =>
      wanted.length < 2
        ? []
        : screen.search
            .find(wanted)
            .slice(0, LOOPS)
            .flatMap((id) => screen.row(id) ?? []),
    [screen, wanted],
  );
  const people = useMemo(() => {
    if (wanted.length < 2) return [];
    const found = new Map<string, string>();
    for (const row of screen.rows.get()?.values() ?? []) {
      if (found.size >= PEOPLE) break;
      if (matches(`${row.who.name} ${row.who.address}`, wanted)) found.set(row.who.address, row.who.name);
    }
    return [...found];
  }, [screen, wanted]);

  const run = (key: string): void => {
    onClose();
    const action = possible.find((id) => `action ${id}` === key);
    // After the dialog has given the focus back.
    setTimeout(() => {
      if (action) ACTIONS[action].run(screen);
      else if (key.startsWith("loop ")) screen.show(key.slice(5));
      else if (key.startsWith("person ")) screen.go({ name: "customers", address: key.slice(7) });
    }, 0);
  };
  const sections = [
    { id: "loop", name: t.sections.loop, actions: actions.filter((id) => ACTIONS[id].section === "loop") },
    { id: "go", name: t.sections.go, actions: actions.filter((id) => ACTIONS[id].section === "go") },
    {
      id: "app",
      name: t.sections.app,
      actions: actions.filter((id) => ACTIONS[id].section === "app" || ACTIONS[id].section === "list"),
    },
  ].filter((section) => section.actions.length > 0);

  return (
    <Sheet title={t.actions.palette} size="palette" onClose={onClose}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField className="palette-field" aria-label={t.dialogs.palette} autoFocus>
          <Input placeholder={t.dialogs.palette} dir="auto" />
        </SearchField>
        <Menu
          className="menu palette-list"
          aria-label={t.actions.palette}
          onAction={(key) => run(String(key))}
          renderEmptyState={() => <p className="quiet palette-none">{t.dialogs.paletteNone}</p>}
        >
          {loops.length > 0 && (
            <MenuSection id="loops">
              <Header className="menu-head">{t.sections.loops}</Header>
              {loops.map((row) => (
                <MenuItem key={row.id} id={`loop ${row.id}`} className="menu-item" textValue={nameOf(row)}>
                  <span className="grow cut" dir="auto">
                    {nameOf(row)} <span className="quiet">{row.quote || row.subject}</span>
                  </span>
                  <span className="quiet">{row.caseNumber}</span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {people.length > 0 && (
            <MenuSection id="people">
              <Header className="menu-head">{t.sections.customers}</Header>
              {people.map(([address, name]) => (
                <MenuItem key={address} id={`person ${address}`} className="menu-item" textValue={name || address}>
                  <span className="grow cut" dir="auto">
                    {name || address}
                  </span>
                  <span className="quiet cut">{address}</span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {sections.map((section) => (
            <MenuSection key={section.id} id={section.id}>
              <Header className="menu-head">{section.name}</Header>
              {section.actions.map((id) => (
                <MenuItem key={id} id={`action ${id}`} className="menu-item" textValue={t.actions[id]}>
                  <span className="grow cut">{t.actions[id].replace("…", "")}</span>
                  <ActionKeys action={id} />
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Autocomplete>
    </Sheet>
  );
}

/** Every word typed begins a word of the name. */
function matches(name: string, wanted: string): boolean {
  const words = name.toLowerCase().split(/[\s@.…]+/);
  return wanted.split(/\s+/).every((part) => words.some((word) => word.startsWith(part)));
}
