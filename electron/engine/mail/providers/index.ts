// All provider files in order: for an address's domain, and for an MX record, the first that fits counts.
import { generic } from "./generic.ts";
import { gmail } from "./gmail.ts";
import type { Provider } from "./provider.ts";

export const providers: readonly Provider[] = [gmail];

/** The provider file of an account; `generic` when it has none. */
export function providerOf(id: string): Provider {
  return providers.find((provider) => provider.id === id) ?? generic;
}
