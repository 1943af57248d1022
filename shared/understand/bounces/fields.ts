// Header-like fields in plain text: `Name: value` lines with folded continuations (RFC 5322 2.2, RFC 3464 2.1).

export interface Field {
  /** Lower-cased. */
  readonly name: string;
  readonly value: string;
}

const FIELD = /^([A-Za-z][A-Za-z0-9-]{1,60})[ \t]*:[ \t]*(.*)$/;

/** Fields of one paragraph; lines that are neither field nor continuation are passed over. */
export function fieldsOf(lines: readonly string[]): readonly Field[] {
  const fields: { name: string; value: string }[] = [];
  for (const line of lines) {
    const last = fields.at(-1);
    if (last !== undefined && /^[ \t]+\S/.test(line)) {
      if (last.value.length < 8192) last.value += ` ${line.trim()}`;
      continue;
    }
    const match = FIELD.exec(line);
    if (match !== null) fields.push({ name: (match[1] ?? "").toLowerCase(), value: (match[2] ?? "").trim() });
  }
  return fields;
}

/** Lines between blank lines. */
export function paragraphsOf(text: string): readonly (readonly string[])[] {
  const paragraphs: string[][] = [];
  let open: string[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() !== "") open.push(line);
    else if (open.length > 0) {
      paragraphs.push(open);
      open = [];
    }
  }
  if (open.length > 0) paragraphs.push(open);
  return paragraphs;
}

export function firstValue(fields: readonly Field[], name: string): string | null {
  return fields.find((field) => field.name === name)?.value ?? null;
}
