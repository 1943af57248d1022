// One draft on the screen: asked from the engine, changed by the owner, checked a moment after each change.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Draft } from "../../shared/ipc/snapshot.ts";
import type { Customer } from "../../shared/ledger/customer.ts";
import type { Day } from "../../shared/mail/day.ts";
import { useScreen } from "../parts/context.tsx";
import type { Composing } from "../state/dialogs.ts";
import type { Written } from "../state/drafts.ts";
import type { Screen } from "../state/screen.ts";
import { cancelSend } from "./outbox.ts";
import { addressesIn, approvedOf } from "./sending.ts";

/** Milliseconds of rest after which a changed draft is checked again. */
const PAUSE = 300;

export interface Drafting {
  readonly written: Written | null;
  readonly failed: boolean;
  /** The chosen template, or "free". */
  readonly template: string;
  readonly checked: Pick<Draft, "warnings" | "unresolved" | "newDue">;
  change(part: Partial<Omit<Written, "draft">>): void;
  choose(template: string): void;
  setNewDay(day: Day): Promise<void>;
  attach(): Promise<void>;
  keep(): void;
  drop(): void;
  takeBack(): void;
}

/** `customer`: as their card stands now; when it says another language or tone, the draft follows. */
export function useDraft(composing: Composing, customer: Customer | null): Drafting {
  const screen = useScreen();
  const { loop, to } = composing;
  const kept = composing.template === null && to === null ? screen.drafts.get(loop) : null;
  const [written, setWritten] = useState<Written | null>(kept);
  const [failed, setFailed] = useState(false);
  const [template, setTemplate] = useState<string>(kept?.draft.template ?? composing.template ?? "");
  const [checked, setChecked] = useState<Drafting["checked"]>({
    warnings: kept?.draft.warnings ?? [],
    unresolved: [],
    newDue: kept?.newDue ?? null,
  });
  const latest = useRef(written);
  latest.current = written;

  const load = useCallback(
    async (wanted: string | null) => {
      const free = wanted === "free";
      const answer = await screen.bridge.call("loop.draft", { loop, template: free ? null : wanted, to });
      if (!answer.ok) {
        setFailed(true);
        screen.fail(answer.failure);
        return;
      }
      const draft = free ? freeOf(answer.value, screen) : answer.value;
      setTemplate(free ? "free" : (draft.template ?? "free"));
      setWritten((before) => ({
        draft,
        to: before?.to ?? draft.to.map(({ address }) => address).join(", "),
        cc: draft.cc.map(({ address }) => address).join(", "),
        subject: draft.subject,
        text: draft.text,
        files: before?.files ?? [],
        sendAt: before?.sendAt ?? null,
        newDue: draft.newDue,
      }));
      setChecked({ warnings: draft.warnings, unresolved: draft.unresolved, newDue: draft.newDue });
    },
    [screen, loop, to],
  );

  /** Has the draft made anew; what she has written stays, only what a field holds is replaced in it. */
  const renew = useCallback(
    async (field: string, newDay?: Day) => {
      const now = latest.current;
      if (now === null) return;
      const { template } = now.draft;
      const answer = await screen.bridge.call("loop.draft", { loop, template, to, newDay: newDay ?? now.newDue });
      if (!answer.ok) return screen.fail(answer.failure);
      const next = answer.value;
      const words = (draft: Draft): string => draft.filled.find((one) => one.field === field)?.value ?? "";
      const before = words(now.draft);
      const text = changed(now) && before !== "" ? now.text.replaceAll(before, words(next)) : next.text;
      setWritten({ ...now, draft: next, text, newDue: next.newDue });
    },
    [screen, loop, to],
  );

  const wording = useRef(customer);
  useEffect(() => {
    const before = wording.current;
    wording.current = customer ?? before;
    const now = latest.current;
    if (before === null || customer === null || now === null || now.draft.template === null) return;
    if (customer.language !== before.language && !changed(now)) void load(null);
    else if (customer.tone !== before.tone) void renew("greeting");
  }, [customer, load, renew]);

  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || latest.current !== null) return;
    begun.current = true;
    void load(composing.template);
  }, [load, composing.template]);

  // Left without a word (another loop, another room): what was written is kept.
  useEffect(
    () => () => {
      const now = latest.current;
      if (now !== null && changed(now)) screen.drafts.keep(loop, now);
    },
    [screen, loop],
  );

  const first = useRef(true);
  useEffect(() => {
    if (written === null) return;
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = setTimeout(() => {
      if (addressesIn(written.to) === null) return;
      const draft = approvedOf(written, written.newDue);
      void screen.bridge.call("loop.check", { loop, draft }).then((answer) => {
        if (answer.ok && latest.current === written) setChecked(answer.value);
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [written, screen, loop]);

  return {
    written,
    failed,
    template,
    checked,
    change: (part) => setWritten((before) => (before === null ? null : { ...before, ...part })),
    choose(id) {
      setTemplate(id);
      void load(id);
    },
    setNewDay: (day) => renew("new_day", day),
    async attach() {
      const answer = await screen.bridge.call("attachments.choose", {});
      if (!answer.ok) return screen.fail(answer.failure);
      setWritten((before) =>
        before === null
          ? null
          : {
              ...before,
              files: [
                ...before.files,
                ...answer.value.filter(({ path }) => !before.files.some((file) => file.path === path)),
              ],
            },
      );
    },
    keep() {
      const now = latest.current;
      if (now !== null && changed(now)) screen.drafts.keep(loop, now);
    },
    drop() {
      screen.drafts.drop(loop);
      latest.current = null;
    },
    takeBack() {
      const row = screen.row(loop);
      if (row) void cancelSend(screen, row);
    },
  };
}

function changed(written: Written): boolean {
  return written.text !== written.draft.text || written.subject !== written.draft.subject || written.files.length > 0;
}

/** A blank page to the same people: only the signature stands there. */
function freeOf(draft: Draft, screen: Screen): Draft {
  const { signatures, ownerName } = screen.settings();
  const signature = signatures[draft.from.address] ?? signatures[""] ?? ownerName;
  return {
    ...draft,
    template: null,
    text: signature === "" ? "" : `\n\n${signature}`,
    resendOf: null,
    attachments: [],
    fulfils: false,
    closes: false,
    newDue: null,
    unresolved: [],
    filled: [],
    warnings: [],
  };
}
