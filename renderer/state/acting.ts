// The one way to change anything: commands go out, the screen answers at once, and one undo takes all of them back.
import type { Bridge, Failure, OwnerCommand } from "../../shared/ipc/contract.ts";
import type { Toast } from "./toasts.ts";

/** Words and consequences of a command on the screen. */
export interface Doing {
  readonly words: string;
  readonly loop?: string;
  /** Rows that leave the list at once, before the engine has answered. */
  readonly gone?: readonly string[];
  /** No toast and no undo: what shows its own change. */
  readonly silent?: boolean;
  /** Told the loop that the first command opened. */
  readonly opened?: (loop: string) => void;
  /** Undoing means this instead: stopping a message in its undo window, which counts down in a toast of its own. */
  readonly back?: () => void;
}

export interface Acting {
  /** Does one or more commands as one thing that one undo takes back; false when one of them was refused. */
  act(commands: readonly OwnerCommand[], doing: Doing): Promise<boolean>;
  undo(): void;
  canUndo(): boolean;
}

/** What acting needs of the rest of the screen. */
export interface Stage {
  readonly bridge: Bridge;
  /** Takes rows out of the list, or lets them back in. */
  hide(loops: readonly string[], away: boolean): void;
  /** Puts the list in order after what the owner did. */
  arrange(): void;
  /** Everything the engine has pushed is to be seen now. */
  flush(): void;
  open(loop: string): void;
  /** Answers the toast's key. */
  toast(toast: Omit<Toast, "key">): string;
  dismiss(toast: string): void;
  fail(failure: Failure): void;
}

export function acting(stage: Stage): Acting {
  const { bridge } = stage;
  /** What can be undone, the latest last. */
  const done: (() => void)[] = [];
  const forget = (undo: () => void): void => {
    const at = done.indexOf(undo);
    if (at >= 0) done.splice(at, 1);
  };

  const act = async (commands: readonly OwnerCommand[], doing: Doing): Promise<boolean> => {
    const { back, gone: leaving = [] } = doing;
    if (leaving.length > 0) stage.hide(leaving, true);
    stage.arrange();
    const answers = Promise.all(commands.map((command) => bridge.call("ledger.command", { command })));

    const takeBack = async (): Promise<void> => {
      stage.dismiss(key);
      for (const answer of (await answers).toReversed()) {
        if (!answer.ok) continue;
        const result = await bridge.call("ledger.command", { command: { kind: "undo", of: answer.value.id } });
        if (!result.ok) return stage.fail(result.failure);
      }
      stage.arrange();
      if (doing.loop !== undefined) stage.open(doing.loop);
    };
    let taken = false;
    const undo = (): void => {
      if (taken) return;
      taken = true;
      forget(undo);
      if (back === undefined) void takeBack();
      else back();
    };
    const quiet = doing.silent === true || back !== undefined;
    const key = quiet
      ? ""
      : stage.toast({ kind: "done", words: doing.words, more: null, loop: doing.loop ?? null, undo });
    if (!doing.silent) done.push(undo);

    const results = await answers;
    const refused = results.find((answer) => !answer.ok);
    // The rows come back by push when they still belong; a refusal brings them back unchanged.
    if (leaving.length > 0) stage.hide(leaving, false);
    stage.flush();
    stage.arrange();
    const [first] = results;
    if (first?.ok && first.value.loop !== null) doing.opened?.(first.value.loop);
    if (refused === undefined || refused.ok) return true;
    stage.dismiss(key);
    if (results.every((answer) => !answer.ok)) forget(undo);
    stage.fail(refused.failure);
    return false;
  };

  return { act, undo: () => done.at(-1)?.(), canUndo: () => done.length > 0 };
}
