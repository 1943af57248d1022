// Tries the servers of a form before it is saved: IMAP, the Sent folder, and SMTP, each with its own answer.
import type { AccountForm, ConnectionTest } from "../../../shared/ipc/contract.ts";
import type { Secret } from "../ports.ts";
import { findFolders } from "./folders.ts";
import { Imap } from "./imap.ts";
import { imapProblem, NO_SENT_FOLDER, smtpProblem } from "./problem.ts";
import { Smtp } from "./smtp.ts";

/** The owner looks on: a server may be silent for so long, ms. */
const PATIENCE = 20_000;

export async function testConnection(form: AccountForm, secret: Secret): Promise<ConnectionTest> {
  const token = form.auth !== "password";
  const [mailbox, smtp] = await Promise.all([
    testImap(form, secret).catch((error: unknown) => ({
      imap: imapProblem(error, token),
      sent: null,
      folders: [],
    })),
    testSmtp(form, secret).catch((error: unknown) => smtpProblem(error, token)),
  ]);
  return { ...mailbox, smtp };
}

async function testImap(form: AccountForm, secret: Secret): Promise<Omit<ConnectionTest, "smtp">> {
  const imap = await Imap.connect(form.imap, secret, PATIENCE);
  try {
    const listed = await imap.list();
    const none = { inbox: "INBOX", sent: form.sentFolder, junk: null, archive: null, more: [] };
    const found = findFolders(none, listed, imap.isGmail);
    await imap.open(found.inbox);
    if (found.sent !== null) await imap.open(found.sent);
    return {
      imap: found.sent === null ? NO_SENT_FOLDER : "ok",
      sent: found.sent,
      folders: listed.filter(({ selectable }) => selectable).map(({ path }) => path),
    };
  } finally {
    await imap.leave();
  }
}

async function testSmtp(form: AccountForm, secret: Secret): Promise<"ok"> {
  const smtp = await Smtp.connect(form.smtp, secret, PATIENCE);
  smtp.close();
  return "ok";
}
