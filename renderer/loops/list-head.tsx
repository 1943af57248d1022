// The head of the list: which list it is, its order and filter; with rows ticked, what to do with all of them.
import { ArrowUpDown, Check, CircleSlash, ListFilter, X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog, DialogTrigger, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { Reason } from "../../shared/loop/event.ts";
import { Button, IconButton } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { DateField } from "../parts/date-field.tsx";
import { ChoiceField, TickField, WordsField } from "../parts/field.tsx";
import type { ActionId } from "../state/action.ts";
import { ACTIONS } from "../state/actions.ts";
import { useCell } from "../state/cell.ts";
import { targets } from "../state/loop-actions.ts";
import { type Filter, type LoopsRoom, NO_FILTER, narrowed, type Sort, toSaved } from "../state/view.ts";

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
        <SortMenu room={room} />
        <FilterButton room={room} />
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

const REASONS: readonly Reason[] = ["promise", "question", "complaint", "bounce", "waiting", "manual"];

function FilterButton({ room }: { readonly room: LoopsRoom }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const accounts = useCell(screen.overview)?.accounts ?? [];
  const { filter } = room;
  const set = (part: Partial<Filter>): void => screen.room.set({ ...room, filter: { ...filter, ...part } });
  return (
    <DialogTrigger>
      <Button look="bare" size="small" aria-label={t.list.filter} icon={<ListFilter size={14} />} />
      <Popover className="pop room" placement="bottom end" offset={4}>
        <Dialog className="filter" aria-label={t.list.filter}>
          {accounts.length > 1 && (
            <ChoiceField
              label={t.list.filters.account}
              value={filter.account ?? ""}
              choices={[
                { id: "", words: t.list.filters.anyAccount },
                ...accounts.map(({ id, address }) => ({ id, words: address })),
              ]}
              onChange={(account) => set({ account: account === "" ? null : account })}
            />
          )}
          <ChoiceField<Reason | "">
            label={t.list.filters.reason}
            value={filter.reason ?? ""}
            choices={[
              { id: "", words: t.list.filters.anyReason },
              ...REASONS.map((id) => ({ id, words: t.reasons[id] })),
            ]}
            onChange={(reason) => set({ reason: reason === "" ? null : reason })}
          />
          <CustomerChoice filter={filter} onChange={(customer) => set({ customer })} />
          <div className="filter-days">
            <DateField label={t.list.filters.from} value={filter.from} onChange={(from) => set({ from })} />
            <DateField label={t.list.filters.until} value={filter.until} onChange={(until) => set({ until })} />
          </div>
          <TickField label={t.list.filters.needsMe} value={filter.needsMe} onChange={(needsMe) => set({ needsMe })} />
          <div className="sheet-buttons">
            <Button
              size="small"
              isDisabled={!narrowed(filter)}
              onPress={() => screen.dialog.set({ kind: "save-view", view: toSaved(room) })}
            >
              {t.list.saveView}
            </Button>
            <Button size="small" isDisabled={!narrowed(filter)} onPress={() => set(NO_FILTER)}>
              {t.list.clearFilter}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Typed, with the customers of the list to choose from. */
function CustomerChoice({
  filter,
  onChange,
}: {
  readonly filter: Filter;
  readonly onChange: (customer: string | null) => void;
}): ReactNode {
  const t = useText();
  const rows = useCell(useScreen().rows);
  const people = new Map<string, string>();
  for (const row of rows?.values() ?? []) if (people.size < 500) people.set(row.who.address, row.who.name);
  return (
    <>
      <WordsField
        label={t.list.filters.customer}
        value={filter.customer ?? ""}
        list="customers-of-the-list"
        spellCheck={false}
        onChange={(value) => onChange(value.trim() === "" ? null : value.trim().toLowerCase())}
      />
      <datalist id="customers-of-the-list">
        {[...people].map(([address, name]) => (
          <option key={address} value={address}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}

function Chips({ room }: { readonly room: LoopsRoom }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const overview = useCell(screen.overview);
  const { filter } = room;
  const chips: { readonly id: keyof Filter; readonly words: string }[] = [];
  if (filter.account !== null)
    chips.push({
      id: "account",
      words: overview?.accounts.find(({ id }) => id === filter.account)?.address ?? filter.account,
    });
  if (filter.customer !== null) chips.push({ id: "customer", words: filter.customer });
  if (filter.reason !== null) chips.push({ id: "reason", words: t.reasons[filter.reason] });
  if (filter.needsMe) chips.push({ id: "needsMe", words: t.list.filters.needsMe });
  if (filter.from !== null) chips.push({ id: "from", words: `${t.list.filters.from} ${filter.from}` });
  if (filter.until !== null) chips.push({ id: "until", words: `${t.list.filters.until} ${filter.until}` });
  return (
    <div className="chips">
      {chips.map(({ id, words }) => (
        <button
          key={id}
          type="button"
          className="chip"
          onClick={() => screen.room.set({ ...room, filter: { ...filter, [id]: NO_FILTER[id] } })}
        >
          <span className="cut">{words}</span>
          <X size={12} aria-hidden />
        </button>
      ))}
    </div>
  );
}
