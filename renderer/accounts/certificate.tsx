// A certificate that could not be proven: what is wrong with it, its fingerprint, and a choice that is safe by default.
import type { ReactNode } from "react";
import type { Problem } from "../../shared/ledger/account.ts";
import { Button } from "../parts/button.tsx";
import { useText } from "../parts/context.tsx";
import { Sheet } from "../parts/dialog.tsx";

export interface CertificateDialogProps {
  readonly problem: Problem;
  readonly onClose: () => void;
  readonly onTrust: () => void;
}

export function CertificateDialog({ problem, onClose, onTrust }: CertificateDialogProps): ReactNode {
  const t = useText();
  const { certificate } = problem;
  if (certificate === null) return null;
  return (
    <Sheet title={t.certificate.title(certificate.host)} onClose={onClose} role="alertdialog">
      <p>
        <b>{t.certificate.why[certificate.why]}</b> {t.certificate.more}
      </p>
      <p className="label">{t.certificate.fingerprint}</p>
      <p className="fingerprint selectable" dir="ltr">
        {grouped(certificate.fingerprint)}
      </p>
      <p className="quiet">{t.certificate.note}</p>
      <div className="sheet-buttons">
        <Button onPress={onTrust}>{t.certificate.trust}</Button>
        <Button autoFocus onPress={onClose}>
          {t.certificate.cancel}
        </Button>
      </div>
    </Sheet>
  );
}

/** `AB:CD:…` in groups that can be read out. */
function grouped(fingerprint: string): string {
  const hex = fingerprint.replace(/[^0-9a-f]/gi, "").toUpperCase();
  return (hex.match(/.{1,4}/g) ?? []).join(" ");
}
