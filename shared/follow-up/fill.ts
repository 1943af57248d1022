// Fills merge fields such as `{{customer.first_name|there}}`: value, else fallback, else the field stays and is reported.

/** The merge fields that exist. */
export const FIELDS = [
  "greeting",
  "customer.first_name",
  "customer.name",
  "customer.address",
  "owner.name",
  "owner.first_name",
  "signature",
  "subject",
  "case.number",
  "promise.quote",
  "promise.day",
  "request.quote",
  "bounce.address",
  "new_day",
  "original.day",
  "close.day",
] as const;
export type Field = (typeof FIELDS)[number];

export type FieldValues = Readonly<Partial<Record<Field, string>>>;

export interface Filled {
  readonly text: string;
  readonly filled: readonly { readonly field: Field; readonly value: string }[];
  /** Fields without value and without fallback (or unknown ones), as written in the text. */
  readonly unresolved: readonly string[];
}

const FIELD = /\{\{\s*([a-z_.]{1,60})\s*(?:\|([^{}]{0,200}))?\}\}/g;

export function isField(name: string): name is Field {
  return (FIELDS as readonly string[]).includes(name);
}

export function fill(text: string, values: FieldValues): Filled {
  const filled: { readonly field: Field; readonly value: string }[] = [];
  const unresolved: string[] = [];
  const result = text.replace(FIELD, (whole, name: string, fallback: string | undefined) => {
    const value = isField(name) ? values[name] : undefined;
    if (isField(name) && value) {
      filled.push({ field: name, value });
      return value;
    }
    if (fallback !== undefined) return fallback;
    unresolved.push(name);
    return whole;
  });
  return { text: result, filled, unresolved };
}

/** Merge fields that still stand in a text the owner has edited. */
export function unresolvedIn(text: string): readonly string[] {
  return [...text.matchAll(FIELD)].map((match) => match[1] ?? "").filter((name) => name !== "");
}
