// What the errors of imapflow mean.
import type { ImapFlowError } from "imapflow";

/** The server refused one command (NO or BAD), and the connection lives on. */
export class CommandRefused extends Error {}

/** A tagged NO or BAD as CommandRefused; anything else as it is. */
export function refusal(error: unknown): unknown {
  return (error as ImapFlowError).responseStatus ? new CommandRefused(words(error)) : error;
}

/** What an error of this door means, as far as imapflow knows. */
export function imapFailure(error: unknown): {
  /** Code of imapflow, Node, or the server's response code in brackets. */
  readonly code: string;
  readonly refusedSignIn: boolean;
  readonly words: string;
} {
  const failure = error as ImapFlowError;
  return {
    code: failure.serverResponseCode ?? failure.code ?? "",
    refusedSignIn: failure.authenticationFailed === true,
    words: words(error),
  };
}

/** The server's own words where there are any. */
function words(error: unknown): string {
  const { responseText, response, reason, message } = error as ImapFlowError;
  return responseText || (typeof response === "string" && response) || reason || message || String(error);
}
