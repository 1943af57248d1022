// The places of the window with their counts; below 1100 px icons that keep their names for readers and tooltips.
import {
  Archive,
  BarChart3,
  Bookmark,
  CircleDashed,
  CircleHelp,
  CircleUser,
  FileText,
  Settings as Gear,
  Hourglass,
  Mail,
  Moon,
  Users,
  X,
} from "lucide-react";
import type { ReactNode } from "react";
import { useCell } from "../state/cell.ts";
import { fromSaved, type ListName, list, type Room, toSaved } from "../state/view.ts";
import { IconButton } from "./button.tsx";
import { useScreen, useText } from "./context.tsx";
import { Mark } from "./mark.tsx";

export function Sidebar(): ReactNode {
  const screen = useScreen();
  const t = useText();
  const room = useCell(screen.room);
  const overview = useCell(screen.overview);
  const counts = overview?.counts;
  const views = overview?.settings.views ?? [];
  const here = room.name === "loops" ? JSON.stringify(toSaved(room)) : room.name;
  const inView = views.some((view) => JSON.stringify({ filter: view.filter, sort: view.sort }) === here);

  const loops = (
    name: ListName,
    icon: ReactNode,
    count: number | undefined,
    under = false,
    hint?: string,
  ): ReactNode => (
    <Place
      name={t.places[name]}
      icon={icon}
      count={count}
      under={under}
      hint={hint}
      current={room.name === "loops" && room.list === name && !inView}
      onGo={() => screen.go(list(name))}
    />
  );
  const other = (name: Exclude<Room["name"], "loops">, icon: ReactNode, to: Room): ReactNode => (
    <Place name={t.places[name]} icon={icon} current={room.name === name} onGo={() => screen.go(to)} />
  );

  return (
    <nav className="side" aria-label={t.places.menu}>
      <div className="side-brand">
        <Mark size={20} />
        <span>{t.product}</span>
      </div>
      {loops("open", <CircleDashed size={16} />, counts?.open)}
      {loops("mine", <CircleUser size={16} />, counts?.mine, true, t.places.mineHint)}
      {loops("theirs", <Hourglass size={16} />, counts?.theirs, true, t.places.theirsHint)}
      {loops("maybe", <CircleHelp size={16} />, counts?.maybe, false, t.places.maybeHint)}
      {loops("asleep", <Moon size={16} />, counts?.asleep)}
      {loops("closed", <Archive size={16} />, undefined)}
      {views.length > 0 && (
        <div className="side-head">
          <span>{t.places.views}</span>
        </div>
      )}
      {views.map((view) => (
        <div key={view.name} className="place-with">
          <Place
            name={view.name}
            icon={<Bookmark size={16} />}
            current={JSON.stringify({ filter: view.filter, sort: view.sort }) === here}
            onGo={() => screen.go(fromSaved(view))}
          />
          <IconButton
            size="small"
            label={t.list.removeView(view.name)}
            icon={<X size={12} />}
            onPress={() => {
              const settings = screen.settings();
              void screen.act(
                [{ kind: "set-settings", settings: { ...settings, views: views.filter((one) => one !== view) } }],
                { words: t.toasts.viewRemoved(view.name) },
              );
            }}
          />
        </div>
      ))}
      <div className="side-gap" />
      {other("customers", <Users size={16} />, { name: "customers", address: null })}
      {other("templates", <FileText size={16} />, { name: "templates", template: null })}
      {other("reports", <BarChart3 size={16} />, { name: "reports" })}
      <div style={{ flex: 1 }} />
      {other("accounts", <Mail size={16} />, { name: "accounts", connect: false })}
      {other("settings", <Gear size={16} />, { name: "settings", section: "you" })}
    </nav>
  );
}

function Place(props: {
  readonly name: string;
  readonly icon: ReactNode;
  readonly count?: number | undefined;
  readonly under?: boolean;
  readonly hint?: string | undefined;
  readonly current: boolean;
  readonly onGo: () => void;
}): ReactNode {
  const { name, icon, count, under, hint, current, onGo } = props;
  return (
    <button
      type="button"
      className={under ? "place under" : "place"}
      aria-current={current ? "page" : undefined}
      title={hint === undefined ? name : `${name}: ${hint}`}
      onClick={onGo}
    >
      {!under && icon}
      {under && <span className="narrow-only">{icon}</span>}
      <span className="place-name cut">{name}</span>
      {count !== undefined && count > 0 && <span className="place-count">{count}</span>}
    </button>
  );
}
