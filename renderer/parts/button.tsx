// Buttons: one kind for the next thing to do, one plain, one bare; icon buttons always say their name and key.
import type { ReactNode, Ref } from "react";
import {
  Button as Pressable,
  type ButtonProps as PressableProps,
  Tooltip,
  TooltipTrigger,
} from "react-aria-components";
import type { ActionId } from "../state/action.ts";
import { ActionKeys } from "./keycaps.tsx";
import "./button.css";

export interface ButtonProps extends Omit<PressableProps, "children" | "className" | "style"> {
  /** `next` is the one thing to do here; at most one on a page. */
  readonly look?: "next" | "plain" | "bare" | "bad";
  readonly size?: "small" | "large";
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function Button({ look = "plain", size, icon, children, buttonRef, ...rest }: ButtonProps): ReactNode {
  return (
    <Pressable {...rest} {...(buttonRef ? { ref: buttonRef } : {})} className={`button ${look} ${size ?? ""}`}>
      {icon}
      {children !== undefined && <span className="cut">{children}</span>}
    </Pressable>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, "children" | "aria-label"> {
  readonly label: string;
  readonly action?: ActionId;
  readonly placement?: "top" | "bottom" | "start" | "end";
}

export function IconButton({ label, action, icon, placement, look = "bare", ...rest }: IconButtonProps): ReactNode {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button {...rest} look={look} aria-label={label} icon={icon} />
      <Hint {...(placement ? { placement } : {})}>
        {label}
        {action !== undefined && <ActionKeys action={action} />}
      </Hint>
    </TooltipTrigger>
  );
}

export function Hint({
  children,
  placement = "bottom",
}: {
  readonly children: ReactNode;
  readonly placement?: "top" | "bottom" | "start" | "end";
}): ReactNode {
  return (
    <Tooltip className="hint" placement={placement} offset={6}>
      {children}
    </Tooltip>
  );
}
