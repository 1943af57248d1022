// Why a message came back, judged from the server's words before its codes.
import type { BounceReason } from "../findings.ts";

export interface Judgement {
  readonly reason: BounceReason;
  readonly permanent: boolean | null;
  readonly status: string | null;
  readonly explanation: string;
}

export function judge(explanation: string, status: string | null): Judgement {
  if (/user unknown|no such user|unknown user/i.test(explanation) || status?.startsWith("5.1."))
    return { reason: "bad_address", permanent: true, status, explanation };
  return { reason: "technical", permanent: null, status, explanation };
}
