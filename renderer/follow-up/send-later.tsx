// Send later: presets and typed times, the resolved moment shown, in the customer's zone too when it differs.
import { Clock } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Button } from "../parts/button.tsx";
import { useCalendar, useText } from "../parts/context.tsx";
import { MomentChooser } from "../parts/moment-chooser.tsx";

export interface SendLaterProps {
  readonly sendAt: number | null;
  readonly customerZone: string | null;
  readonly onChange: (sendAt: number | null) => void;
}

export function SendLater({ sendAt, customerZone, onChange }: SendLaterProps): ReactNode {
  const t = useText();
  const { zone } = useCalendar();
  return (
    <DialogTrigger>
      <Button look="bare" icon={<Clock size={16} />}>
        {t.composer.sendLater}
      </Button>
      <Popover className="pop room" placement="top start">
        <Dialog aria-label={t.composer.sendLater} className="chooser">
          {({ close }) => (
            <>
              <MomentChooser
                otherZone={customerZone === zone ? null : customerZone}
                onChoose={(moment) => {
                  onChange(moment);
                  close();
                }}
              />
              {sendAt !== null && (
                <Button
                  onPress={() => {
                    onChange(null);
                    close();
                  }}
                >
                  {t.composer.atOnce}
                </Button>
              )}
              <p className="quiet">{t.outbox.laterNote}</p>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
