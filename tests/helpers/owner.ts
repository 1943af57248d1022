// What an owner does through the bridge, for window tests that need loops but no mail.
import type { ElectronApplication, Page } from "playwright-core";
import type { AccountForm, Answers, Bridge, CallArguments, CallName } from "../../shared/ipc/contract.ts";

declare global {
  interface Window {
    readonly closer: Bridge;
  }
}

type InApp = ElectronApplication["evaluate"];

/**
 * Evaluates in the app process. On a busy machine Electron may collect the promise of an evaluation before it settles:
 * then it is evaluated again, so it must do no harm twice.
 */
export function inApp(app: ElectronApplication): InApp {
  const evaluate = async (...given: Parameters<InApp>): Promise<unknown> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await app.evaluate(...given);
      } catch (error) {
        if (attempt === 5 || !String(error).includes("garbage collected")) throw error;
      }
    }
  };
  return evaluate as InApp;
}

/** Calls the app as the page would; throws with the failure when it is refused. */
export async function ask<N extends CallName>(page: Page, name: N, args: CallArguments<N>): Promise<Answers[N]> {
  const result = await page.evaluate(
    ([call, given]) => window.closer.call(call as CallName, given as CallArguments<CallName>),
    [name, args] as const,
  );
  if (!result.ok) throw new Error(`${name}: ${result.failure.code} ${result.failure.details}`);
  return result.value as Answers[N];
}

/** A mailbox on a port where nobody answers: enough to hold loops opened by hand. */
export function nowhere(address = "owner@workshop.test"): AccountForm {
  const server = { host: "127.0.0.1", port: 1, security: "tls", user: address, trusted: null } as const;
  return {
    address,
    name: "Olga Owner",
    aliases: [],
    provider: "generic",
    auth: "password",
    imap: server,
    smtp: server,
    sentFolder: null,
    lookBackDays: 30,
  };
}

/** Connects it and answers the account's id. */
export async function connectNowhere(page: Page, password = "no matter", keepWeakly = false): Promise<string> {
  const account = await ask(page, "account.save", { form: nowhere(), password, id: null, keepWeakly });
  return account.id;
}

/** Opens a loop by hand and answers its id. `due` is `YYYY-MM-DD`. */
export async function openByHand(
  page: Page,
  account: string,
  about: { readonly who: string; readonly quote: string; readonly due?: string },
): Promise<string> {
  const address = `${about.who.toLowerCase().replaceAll(" ", ".")}@customer.test`;
  const { loop } = await ask(page, "ledger.command", {
    command: {
      kind: "open-by-hand",
      account,
      counterpart: { name: about.who, address },
      subject: about.quote,
      quote: about.quote,
      due: about.due ?? null,
    },
  });
  if (loop === null) throw new Error("no loop was opened");
  return loop;
}

/** The loops and the view that the app asked the page to show, since it was loaded; the first call begins to listen. */
export async function shownLoops(page: Page): Promise<readonly (string | null)[]> {
  return page.evaluate(() => {
    const held = window as unknown as { shownLoops?: (string | null)[] };
    if (held.shownLoops === undefined) {
      const list: (string | null)[] = [];
      held.shownLoops = list;
      window.closer.on("show", ({ loop }) => list.push(loop));
    }
    return held.shownLoops;
  });
}
