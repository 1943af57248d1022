// Turns what a connection died of into a Problem: a code that the screen puts into plain words.
import type { Problem } from "../../../shared/ledger/account.ts";
import { imapFailure } from "./imap-failure.ts";
import { CertificateRefused, NotEncrypted } from "./secure.ts";
import { SecretDelayed } from "./sign-in.ts";
import { smtpFailure } from "./smtp.ts";

type Code = Problem["code"];

const BY_SYSTEM_CODE: Readonly<Record<string, Code>> = {
  ENOTFOUND: "unknown-host",
  EAI_NONAME: "unknown-host",
  EAI_NODATA: "unknown-host",
  ENODATA: "unknown-host",
  EDNS: "unknown-host",
  EAI_AGAIN: "offline",
  ENETUNREACH: "offline",
  ENETDOWN: "offline",
  EHOSTUNREACH: "timeout",
  EHOSTDOWN: "timeout",
  ECONNREFUSED: "refused",
  ETIMEDOUT: "timeout",
  ETIMEOUT: "timeout",
  CONNECT_TIMEOUT: "timeout",
  GREETING_TIMEOUT: "timeout",
  UPGRADE_TIMEOUT: "timeout",
  STARTTLS_INJECTION: "no-encryption",
  ERR_SSL_UNSUPPORTED_PROTOCOL: "no-encryption",
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: "no-encryption",
  ERR_SSL_WRONG_VERSION_NUMBER: "no-encryption",
  ERR_SSL_PACKET_LENGTH_TOO_LONG: "no-encryption",
  EPROTO: "no-encryption",
};

/** IMAP response codes (RFC 5530 and Dovecot's, Microsoft's own). */
const BY_RESPONSE_CODE: Readonly<Record<string, Code>> = {
  AUTHENTICATIONFAILED: "wrong-password",
  AUTHORIZATIONFAILED: "wrong-password",
  EXPIRED: "sign-in-expired",
  PRIVACYREQUIRED: "no-encryption",
  UNAVAILABLE: "throttled",
  LIMIT: "throttled",
  INUSE: "throttled",
  ETHROTTLE: "throttled",
  OVERQUOTA: "size",
  CONTACTADMIN: "server",
};

/** Why the IMAP side does not work. `token`: signed in with OAuth, so that a refusal means that the grant has ended. */
export function imapProblem(error: unknown, token: boolean): Problem {
  const special = encryptionProblem(error, "imap");
  if (special) return special;
  const { code, refusedSignIn, words } = imapFailure(error);
  const problem = (found: Code): Problem => ({ code: found, server: "imap", details: brief(words), certificate: null });
  if ((error as { tlsFailed?: boolean }).tlsFailed) return problem(BY_SYSTEM_CODE[code] ?? "no-encryption");
  // Microsoft: IMAP is switched off for the mailbox, or the token lacks the scope.
  if (/authenticated but not connected|imap (?:access )?is disabled|imap.{0,20}not enabled/i.test(words))
    return problem("imap-disabled");
  // Gmail: "[ALERT] Application-specific password required", "Your account is not enabled for IMAP use".
  if (/not enabled for imap/i.test(words)) return problem("imap-disabled");
  if (isThrottling(words)) return problem("throttled");
  const said = BY_RESPONSE_CODE[code.toUpperCase()];
  if (refusedSignIn) {
    if (/login is disabled|privacyrequired/i.test(words)) return problem("no-encryption");
    const found = said ?? "wrong-password";
    return problem(found === "wrong-password" && token ? "sign-in-expired" : found);
  }
  return problem(said ?? BY_SYSTEM_CODE[code] ?? "server");
}

/** Why the SMTP side does not work. */
export function smtpProblem(error: unknown, token: boolean): Problem {
  const special = encryptionProblem(error, "smtp");
  if (special) return special;
  const { code, kind, reply, words } = smtpFailure(error);
  const problem = (found: Code): Problem => ({ code: found, server: "smtp", details: brief(words), certificate: null });
  // RFC 4954: 535 credentials invalid, 534 mechanism too weak or another kind of password wanted, 454 temporary.
  if (isThrottling(words) || reply === 421 || reply === 454) return problem("throttled");
  if (kind === "EAUTH" && reply !== null && reply >= 500) return problem(token ? "sign-in-expired" : "wrong-password");
  if (kind === "EAUTH" && reply === null) return problem("server");
  const found = BY_SYSTEM_CODE[code];
  if (found) return problem(found);
  // STARTTLS missing, refused or broken off.
  if (kind === "ETLS") return problem("no-encryption");
  if (/could not initiate|starttls/i.test(words)) return problem("no-encryption");
  return problem(BY_SYSTEM_CODE[kind] ?? "server");
}

/** The server has no folder for sent mail, or none that is known as such. */
export const NO_SENT_FOLDER: Problem = { code: "no-sent-folder", server: "imap", details: "", certificate: null };

/** The problem, if trying again with the same password or token cannot help. */
export function ownersProblem(problem: Problem): Problem | null {
  const { code } = problem;
  return code === "wrong-password" || code === "sign-in-expired" || code === "imap-disabled" ? problem : null;
}

/** Why watching stopped: the network or the server, or the disk that the ledger lies on. */
export function watchProblem(error: unknown, token: boolean): Problem {
  if (error instanceof SecretDelayed) return error.problem;
  const local = localProblem(error);
  return local.code === "disk" ? local : imapProblem(error, token);
}

/** A problem of this machine: the disk, or a mistake of ours. */
function localProblem(error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const disk = /^(?:ENOSPC|EDQUOT|EROFS|EIO|EACCES|EMFILE)$/.test(code);
  return { code: disk ? "disk" : "server", server: "local", details: brief(String(error)), certificate: null };
}

function encryptionProblem(error: unknown, server: Problem["server"]): Problem | null {
  if (error instanceof CertificateRefused)
    return { code: "certificate", server, details: error.message, certificate: error.certificate };
  if (error instanceof NotEncrypted)
    return { code: "no-encryption", server, details: error.message, certificate: null };
  return null;
}

function isThrottling(words: string): boolean {
  return /suggested backoff|too many (?:simultaneous |concurrent )?(?:connections|logins|login)|rate limit|try again later|temporarily (?:unavailable|blocked|rejected)|bandwidth limits|\[(?:UNAVAILABLE|LIMIT|INUSE)\]/i.test(
    words,
  );
}

function brief(words: string): string {
  return words.replaceAll(/\s+/g, " ").trim().slice(0, 400);
}
