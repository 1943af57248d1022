// The top of the window: how much is open, the search, and up to when what one sees is complete.
import { Check, Crosshair, Search as Glass, Plus, TriangleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import { ACTIONS } from "../state/actions.ts";
import { useCell } from "../state/cell.ts";
import { list } from "../state/view.ts";
import { IconButton } from "./button.tsx";
import { useCalendar, useScreen, useText } from "./context.tsx";
import { ActionKeys } from "./keycaps.tsx";
import { staleness } from "./staleness.ts";

export function TopBar(): ReactNode {
  const screen = useScreen();
  const t = useText();
  const overview = useCell(screen.overview);
  const counts = overview?.counts;
  return (
    <header className="top">
      <p className="top-counts cut">{counts && t.top.counts(counts.open, counts.needsMe)}</p>
      <SearchField />
      <div style={{ display: "flex", gap: 4 }}>
        <IconButton
          label={t.top.focus}
          action="focus"
          icon={<Crosshair size={16} />}
          isDisabled={(counts?.needsMe ?? 0) === 0}
          onPress={() => ACTIONS.focus.run(screen)}
        />
        <IconButton
          label={t.top.newLoop}
          action="new-loop"
          icon={<Plus size={16} />}
          isDisabled={!ACTIONS["new-loop"].enabled(screen)}
          onPress={() => ACTIONS["new-loop"].run(screen)}
        />
      </div>
      <HealthButton />
    </header>
  );
}

function SearchField(): ReactNode {
  const screen = useScreen();
  const t = useText();
  const query = useCell(screen.query);
  return (
    // biome-ignore lint/a11y/useSemanticElements: React knows <search>, the document of the tests does not.
    <div role="search" className="top-search">
      <Glass size={16} aria-hidden />
      <input
        data-search
        type="search"
        value={query}
        aria-label={t.top.searchLists}
        placeholder={t.top.search}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onChange={({ target }) => {
          if (screen.room.get().name !== "loops") screen.go(list("open"));
          screen.focus.set(null);
          screen.query.set(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            screen.query.set("");
            event.currentTarget.blur();
          } else if (event.key === "ArrowDown" || event.key === "Enter") {
            event.preventDefault();
            document.querySelector<HTMLElement>(".list [tabindex='0']")?.focus();
            if (event.key === "Enter") screen.reading.set(true);
          }
        }}
      />
      <span className="end">
        {query === "" ? (
          <ActionKeys action="palette" />
        ) : (
          <IconButton
            size="small"
            label={t.top.clearSearch}
            icon={<X size={14} />}
            onPress={() => screen.query.set("")}
          />
        )}
      </span>
    </div>
  );
}

function HealthButton(): ReactNode {
  const screen = useScreen();
  const overview = useCell(screen.overview);
  const t = useText();
  const { dates, now } = useCalendar();
  if (overview === null || overview.accounts.length === 0) return null;
  const stale = staleness(overview, now);
  const words = (): string => {
    switch (stale.kind) {
      case "complete":
        return t.health.complete(dates.moment(stale.until));
      case "reading":
        return stale.total === 0
          ? t.health.connecting
          : t.health.lookingBack(dates.number(stale.done), dates.number(stale.total));
      case "connecting":
        return t.health.connecting;
      case "down":
        return t.failure["engine-down"]?.split(".")[0] ?? "";
      case "stale":
        return stale.since === null ? t.empty.notComplete : t.health.complete(dates.moment(stale.since));
    }
  };
  const alarmed = stale.kind === "down" || stale.kind === "stale";
  return (
    <button
      type="button"
      className={alarmed ? "top-health stale" : "top-health"}
      title={stale.kind === "complete" ? dates.exact(stale.until) : undefined}
      onClick={() => screen.go({ name: "accounts", connect: false })}
    >
      {alarmed ? (
        <TriangleAlert size={14} aria-hidden />
      ) : stale.kind === "complete" ? (
        <Check size={14} aria-hidden />
      ) : null}
      <span className="cut">{words()}</span>
    </button>
  );
}
