// A dialog: title, content, buttons. Focus goes in, stays in, and returns to where it was.
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Heading, Dialog as Inner, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "./button.tsx";
import { useText } from "./context.tsx";
import "./dialog.css";

export interface SheetProps {
  readonly title: string;
  readonly note?: string | null;
  readonly size?: "small" | "wide" | "palette";
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly role?: "dialog" | "alertdialog";
}

/** A modal sheet; Escape, a click outside and the close button all call `onClose`. */
export function Sheet({ title, note, size = "small", onClose, children, role = "dialog" }: SheetProps): ReactNode {
  const t = useText();
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={`sheet ${size}`}>
        <Inner className="sheet-inside" role={role} {...(size === "palette" ? { "aria-label": title } : {})}>
          {size !== "palette" && (
            <div className="sheet-head">
              <Heading slot="title" className="title" dir="auto">
                {title}
              </Heading>
              <IconButton label={t.dialogs.close} icon={<X size={16} />} onPress={onClose} />
            </div>
          )}
          {note && <p className="sheet-note">{note}</p>}
          {children}
        </Inner>
      </Modal>
    </ModalOverlay>
  );
}
