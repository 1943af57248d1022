// A rule of the understanding in words the owner knows.
import type { Text } from "./text.ts";

export function reasonOf(rule: string, t: Text): string {
  return t.rules[rule] ?? t.rule(rule.replaceAll("-", " "));
}
