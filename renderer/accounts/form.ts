// A connected mailbox as the form it was made from.
import type { AccountForm } from "../../shared/ipc/contract.ts";
import type { Account } from "../../shared/ledger/account.ts";

export function formOf(account: Account): AccountForm {
  const { address, name, aliases, provider, auth, imap, smtp, folders, since, connectedAt } = account;
  const lookBackDays = Math.min(7300, Math.max(1, Math.round((connectedAt - since) / 86_400_000)));
  return { address, name, aliases, provider, auth, imap, smtp, sentFolder: folders.sent, lookBackDays };
}
