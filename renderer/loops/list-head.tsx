// The head of the list: which list it is, its order and filter; with rows ticked, what to do with all of them.
import { ArrowUpDown, Check, CircleSlash, X } from "lucide-react";
import { memo, type ReactNode } from "react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Button, IconButton } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import type { ActionId } from "../state/action.ts";
import { ACTIONS } from "../state/actions.ts";
import { useCell } from "../state/cell.ts";
import { targets } from "../state/loop-actions.ts";
import { type LoopsRoom, narrowed, type Sort } from "../state/view.ts";
import { Chips, FilterButton } from "./filter.tsx";

const CalmSort = memo(SortMenu);
const CalmFilter = memo(FilterButton);

export function ListHead({ room }: { readonly room: LoopsRoom }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const ticked = useCell(screen.ticked);
  const query = useCell(screen.query);
  const entries = useCell(screen.list.entries);
  const complete = useCell(screen.complete);
  const count = entries.reduce((sum, entry) => sum + (entry.kind === "row" ? 1 : entry.folded ? entry.count : 0), 0);
  const number = room.list === "open" ? undefined : count;

  if (ticked.size > 0) return <BatchHead count={ticked.size} />;
  return (
    <>
      <div className="list-head">
        <h1 className="list-name cut">
          {query.trim() === "" ? t.places[room.list] : t.top.searching(count)}
          {query.trim() === "" && number !== undefined && complete && <span className="count">{number}</span>}
        </h1>
        <CalmSort room={room} />
        <CalmFilter room={room} />
      </div>
      {narrowed(room.filter) && <Chips room={room} />}
    </>
  );
}

function BatchHead({ count }: { readonly count: number }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const allMaybe = targets(screen).every((row) => row.state === "suggested");
  const offered: readonly ActionId[] = allMaybe ? ["accept", "dismiss"] : ["follow-up", "snooze", "done"];
  return (
    <div className="list-head batch" role="toolbar" aria-label={t.list.selected(count)}>
      <h1 className="list-name cut" aria-live="polite">
        {t.list.selected(count)}
      </h1>
      {offered.map((id) => (
        <Button key={id} size="small" isDisabled={!ACTIONS[id].enabled(screen)} onPress={() => ACTIONS[id].run(screen)}>
          {allMaybe && id === "accept"
            ? t.row.yes
            : allMaybe && id === "dismiss"
              ? t.row.no
              : t.actions[id].replace("…", "")}
        </Button>
      ))}
      {!allMaybe && (
        <IconButton
          size="small"
          label={t.actions.dismiss}
          action="dismiss"
          icon={<CircleSlash size={14} />}
          onPress={() => ACTIONS.dismiss.run(screen)}
        />
      )}
      <IconButton
        size="small"
        label={t.list.unselect}
        action="back"
        icon={<X size={14} />}
        onPress={() => screen.ticked.set(new Set())}
      />
    </div>
  );
}

const SORTS: readonly Sort[] = ["urgency", "recent", "oldest", "name"];

function SortMenu({ room }: { readonly room: LoopsRoom }): ReactNode {
  const screen = useScreen();
  const t = useText();
  return (
    <MenuTrigger>
      <Button
        look="bare"
        size="small"
        aria-label={`${t.list.sort}: ${t.list.sorts[room.sort]}`}
        icon={<ArrowUpDown size={14} />}
      />
      <Popover className="pop" placement="bottom end" offset={4}>
        <Menu
          className="menu"
          aria-label={t.list.sort}
          selectionMode="single"
          selectedKeys={[room.sort]}
          onAction={(key) => {
            const sort = SORTS.find((one) => one === key);
            if (sort) screen.room.set({ ...room, sort });
          }}
        >
          {SORTS.map((sort) => (
            <MenuItem key={sort} id={sort} className="menu-item" textValue={t.list.sorts[sort]}>
              <span className="grow">{t.list.sorts[sort]}</span>
              {sort === room.sort && <Check size={14} aria-hidden />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
