// A button that opens a menu of actions, each with its key.
import type { ReactNode } from "react";
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";
import type { ActionId } from "../state/action.ts";
import { ActionKeys } from "./keycaps.tsx";
import "./dialog.css";

export type Choice =
  | {
      readonly kind: "choice";
      readonly id: string;
      readonly words: string;
      readonly icon?: ReactNode;
      readonly action?: ActionId;
      readonly bad?: boolean;
      readonly disabled?: boolean;
      readonly run: () => void;
    }
  | { readonly kind: "line"; readonly id: string };

/** `trigger` is the button; the menu stands below it. */
export function ChoiceMenu({
  label,
  trigger,
  choices,
}: {
  readonly label: string;
  readonly trigger: ReactNode;
  readonly choices: readonly Choice[];
}): ReactNode {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="pop" placement="bottom end" offset={4}>
        <Menu className="menu" aria-label={label}>
          {choices.map((choice) =>
            choice.kind === "line" ? (
              <Separator key={choice.id} className="menu-line" />
            ) : (
              <MenuItem
                key={choice.id}
                id={choice.id}
                className={choice.bad ? "menu-item bad" : "menu-item"}
                textValue={choice.words}
                isDisabled={choice.disabled ?? false}
                onAction={choice.run}
              >
                {choice.icon}
                <span className="grow cut">{choice.words}</span>
                {choice.action !== undefined && <ActionKeys action={choice.action} />}
              </MenuItem>
            ),
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
