// Sends a follow-up: built first, then handed to the server in a session of its own. What came of it is never guessed.
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Account } from "../../../shared/ledger/account.ts";
import type { SendOutcome } from "../../../shared/ledger/input.ts";
import type { FollowUp } from "../../../shared/loop/event.ts";
import { flowed } from "./flowed.ts";
import { smtpProblem } from "./problem.ts";
import { entityOf } from "./resend.ts";
import { SecretDelayed, SignInNeeded } from "./sign-in.ts";
import { compose, NotSubmitted, type OutgoingFile, type Smtp } from "./smtp.ts";

/** All attachments of one message together. */
const MAX_ATTACHED = 50 * 1024 * 1024;
const AGAIN_SOON = 60;
const AGAIN_LATER = 300;

/** The message cannot be built: nothing was sent, and trying again cannot help. */
export class CannotBuild extends Error {}

/**
 * The raw message of a follow-up. `original` fetches the message that a resend takes over.
 * Rejects with CannotBuild when an attachment or the original has gone.
 */
export async function build(
  followUp: FollowUp,
  date: Date,
  original: (messageId: string) => Promise<Uint8Array | null>,
): Promise<Buffer> {
  const { text, resendOf } = followUp;
  const taken = resendOf === null ? null : await original(resendOf);
  if (resendOf !== null && taken === null)
    throw new CannotBuild("The message to be sent again is not in the mailbox any more.");
  const ownText = resendOf === null || text.trim() !== "";
  return compose({
    messageId: followUp.messageId,
    date,
    from: followUp.from,
    to: followUp.to,
    cc: followUp.cc,
    subject: followUp.subject,
    inReplyTo: followUp.inReplyTo,
    references: followUp.references,
    flowed: ownText ? flowed(text) : null,
    files: await readFiles(followUp.attachments),
    entity: taken === null ? null : entityOf(taken),
  });
}

/** Hands the message over in a session that `connect` opens. `beforeData` is asked when it is open and signed in; false: nothing is sent. */
export async function submit(
  account: Account,
  followUp: FollowUp,
  raw: Uint8Array,
  connect: () => Promise<Smtp>,
  beforeData: () => Promise<boolean>,
): Promise<SendOutcome> {
  let smtp: Smtp;
  try {
    smtp = await connect();
  } catch (error) {
    if (error instanceof SignInNeeded)
      return { kind: "deferred", words: error.message || "Signing in is needed.", afterSeconds: AGAIN_LATER };
    if (error instanceof SecretDelayed) return { kind: "deferred", words: error.message, afterSeconds: AGAIN_SOON };
    const { code, details } = smtpProblem(error, account.auth !== "password");
    const soon = code === "timeout" || code === "refused" || code === "offline" || code === "unknown-host";
    return { kind: "deferred", words: details, afterSeconds: soon ? AGAIN_SOON : AGAIN_LATER };
  }
  try {
    if (!(await beforeData())) return { kind: "deferred", words: "", afterSeconds: 0 };
    const to = [...followUp.to, ...followUp.cc].map(({ address }) => address);
    const { rejected } = await smtp.submit(followUp.from.address, to, raw);
    return { kind: "accepted", rejected };
  } catch (error) {
    if (!(error instanceof NotSubmitted)) throw error;
    if (error.unknown) return { kind: "unknown" };
    if (error.permanent) return { kind: "refused", recipients: error.recipients, words: error.message };
    return { kind: "deferred", words: error.message, afterSeconds: AGAIN_LATER };
  } finally {
    smtp.close();
  }
}

async function readFiles(paths: readonly string[]): Promise<readonly OutgoingFile[]> {
  const files: OutgoingFile[] = [];
  let bytes = 0;
  for (const path of paths) {
    const name = basename(path);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) throw new CannotBuild(`The attachment ${name} is not there any more.`);
    bytes += found.size;
    if (bytes > MAX_ATTACHED) throw new CannotBuild("The attachments are larger than 50 MB.");
    files.push({ name, content: await readFile(path) });
  }
  return files;
}
