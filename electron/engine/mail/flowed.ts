// Lays out plain text as format=flowed (RFC 3676): lines short enough for every mail program, paragraphs whole again in modern ones.

/** RFC 3676 4.2: at most 78 characters a line, without CRLF. */
const WIDTH = 76;

/** Text with CRLF line ends; a line that ends in a blank continues on the next. */
export function flowed(text: string): string {
  const paragraphs = text.replaceAll(/\r\n?/g, "\n").split("\n");
  return `${paragraphs.flatMap(lines).join("\r\n")}\r\n`;
}

function lines(paragraph: string): string[] {
  // RFC 3676 4.3: the signature separator keeps its blank and is never part of a flowed paragraph; quotes stay as they are.
  if (paragraph === "-- " || paragraph.startsWith(">")) return [paragraph];
  const found: string[] = [];
  let rest = paragraph.trimEnd();
  while (rest.length > WIDTH) {
    const blank = rest.lastIndexOf(" ", WIDTH - 1);
    // A word longer than a line, such as an address of a web page, stays whole.
    const end = blank > 0 ? blank : rest.indexOf(" ", WIDTH);
    if (end < 0 || end > 900) break;
    found.push(stuffed(rest.slice(0, end + 1)));
    rest = rest.slice(end + 1);
  }
  return [...found, stuffed(rest)];
}

/** RFC 3676 4.4: a blank goes before lines that begin with a blank or `From `; those that begin with `>` are quotes. */
function stuffed(line: string): string {
  return /^(?: |From )/.test(line) ? ` ${line}` : line;
}
