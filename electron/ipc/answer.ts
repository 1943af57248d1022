// The only place that touches ipcMain: one channel for each call of the contract, sender and arguments checked, never a throw.
import type { IpcMain, IpcMainInvokeEvent } from "electron";
import { z } from "zod";
import { type CallArguments, type CallName, calls } from "../../shared/ipc/calls.ts";
import type { Answers, Failure, Result } from "../../shared/ipc/contract.ts";

export type Handlers = { readonly [N in CallName]: (args: CallArguments<N>) => Promise<Result<Answers[N]>> };

export const CALL_NAMES = Object.keys(calls) as readonly CallName[];

const LONGEST_DETAILS = 500;

/** Listens on every channel. `trusts` decides from the event whether the sender is the app's own window. */
export function answerCalls(
  ipcMain: Pick<IpcMain, "handle">,
  trusts: (event: Pick<IpcMainInvokeEvent, "senderFrame" | "sender">) => boolean,
  handlers: Handlers,
): void {
  for (const name of CALL_NAMES) {
    ipcMain.handle(name, async (event, args: unknown): Promise<Result<unknown>> => {
      if (!trusts(event)) return failed("refused", "This sender may not ask.");
      return answer(name, args, handlers);
    });
  }
}

/** Validates the arguments and calls the handler; every outcome is a Result. */
export async function answer<N extends CallName>(
  name: N,
  args: unknown,
  handlers: Handlers,
): Promise<Result<Answers[N]>> {
  try {
    const schema: z.ZodType = calls[name];
    const parsed = schema.safeParse(args);
    if (!parsed.success) return failed("invalid", z.prettifyError(parsed.error));
    return await handlers[name](parsed.data as CallArguments<N>);
  } catch (error) {
    return failed(isDiskError(error) ? "disk" : "refused", error instanceof Error ? error.message : String(error));
  }
}

function failed(code: Failure["code"], details: string): Result<never> {
  return { ok: false, failure: { code, details: details.slice(0, LONGEST_DETAILS) } };
}

const DISK_ERRORS = new Set(["ENOSPC", "EROFS", "EACCES", "EPERM", "EIO", "EDQUOT", "ENOENT"]);

function isDiskError(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && DISK_ERRORS.has(error.code);
}
