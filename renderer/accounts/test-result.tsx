// What a connection test found, line by line in plain words; the server's own words one click away.
import { Check, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { ConnectionTest } from "../../shared/ipc/contract.ts";
import type { Problem } from "../../shared/ledger/account.ts";
import { Button } from "../parts/button.tsx";
import { useText } from "../parts/context.tsx";
import { ChoiceField } from "../parts/field.tsx";
import { Words } from "../parts/words.tsx";

export interface TestResultProps {
  readonly test: ConnectionTest;
  readonly sent: string | null;
  readonly onTrust: (problem: Problem) => void;
  readonly onSent: (folder: string) => void;
}

export function TestResult({ test, sent, onTrust, onSent }: TestResultProps): ReactNode {
  const t = useText();
  const line = (name: string, good: string, result: Problem | "ok"): ReactNode =>
    result === "ok" ? (
      <p className="test-line">
        <Check size={16} aria-hidden /> {good}
      </p>
    ) : (
      <div className="test-line bad">
        <TriangleAlert size={16} aria-hidden />
        <div>
          <p>
            <b>{name}:</b> {t.first.problems[result.code]}
          </p>
          {result.certificate !== null && (
            <Button size="small" onPress={() => onTrust(result)}>
              {t.health.checkCertificate}
            </Button>
          )}
          {result.details !== "" && <Words title={t.first.details} words={result.details} />}
        </div>
      </div>
    );
  return (
    <div className="test-result">
      {line(t.first.reading, t.first.imapOk, test.imap)}
      {line(t.first.sending, t.first.smtpOk, test.smtp)}
      {test.imap === "ok" &&
        (test.sent !== null ? (
          <p className="test-line">
            <Check size={16} aria-hidden /> {t.first.sentOk(test.sent)}
          </p>
        ) : (
          <div className="test-line">
            <TriangleAlert size={16} aria-hidden />
            <div className="grow">
              <ChoiceField
                label={t.first.noSent}
                value={sent}
                choices={test.folders.map((folder) => ({ id: folder, words: folder }))}
                onChange={onSent}
              />
              <p className="field-note">{t.first.noSentMore}</p>
            </div>
          </div>
        ))}
    </div>
  );
}
