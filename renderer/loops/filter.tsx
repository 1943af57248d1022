// The filter of a list: what narrows it, chosen in one sheet and shown as chips.
import { ListFilter, X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { Group } from "../../shared/loop/attention.ts";
import type { Reason } from "../../shared/loop/event.ts";
import { Button } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { DateField } from "../parts/date-field.tsx";
import { ChoiceField, TickField, WordsField } from "../parts/field.tsx";
import { useCell } from "../state/cell.ts";
import { type Filter, type LoopsRoom, NO_FILTER, narrowed, toSaved } from "../state/view.ts";

const REASONS: readonly Reason[] = ["promise", "question", "complaint", "bounce", "waiting", "manual"];
/** Groups to choose from; asleep, suggested and closed loops have lists of their own. */
const WORKED_ON: readonly Group[] = ["undelivered", "complaints", "overdue", "today", "later", "awaiting"];

export function FilterButton({ room }: { readonly room: LoopsRoom }): ReactNode {
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
          <ChoiceField<Group | "">
            label={t.list.filters.group}
            value={filter.group ?? ""}
            choices={[
              { id: "", words: t.list.filters.anyGroup },
              ...WORKED_ON.map((id) => ({ id, words: t.groups[id] })),
            ]}
            onChange={(group) => set({ group: group === "" ? null : group })}
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

/** What narrows the list now, each taken away by a click. */
export function Chips({ room }: { readonly room: LoopsRoom }): ReactNode {
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
  if (filter.group !== null) chips.push({ id: "group", words: t.groups[filter.group] });
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
