// The transcript of a loop as plain text or as a page to print: what was said, by whom, when, and how it ended.
import type { TranscriptMessage } from "../ipc/snapshot.ts";
import type { Loop } from "../loop/loop.ts";

function when(instant: number, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone: zone }).format(
    new Date(instant),
  );
}

const NOTES: ReadonlySet<string> = new Set(["noted", "done", "confirmed"]);

interface Entry {
  readonly at: number;
  readonly who: string;
  readonly text: string;
}

function entriesOf(loop: Loop, messages: readonly TranscriptMessage[]): readonly Entry[] {
  const said = messages.map((message) => ({
    at: message.date,
    who: message.by === "server" ? "Mail server" : message.from.name || message.from.address,
    text: message.text ?? "(text not kept)",
  }));
  const notes = loop.history.flatMap((event) =>
    NOTES.has(event.kind) && "note" in event && event.note !== ""
      ? [{ at: event.at, who: "Note", text: event.note }]
      : [],
  );
  return [...said, ...notes].sort((a, b) => a.at - b.at);
}

export function transcriptText(
  loop: Loop,
  messages: readonly TranscriptMessage[],
  zone: string,
  locale: string,
): string {
  const head = [`${loop.caseNumber}  ${loop.subject}`, `${loop.counterpart.name} <${loop.counterpart.address}>`, ""];
  const body = entriesOf(loop, messages).map(
    ({ at, who, text }) => `${who}, ${when(at, zone, locale)}\n${text.trim()}\n`,
  );
  return [...head, ...body].join("\n");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

export function transcriptHtml(
  loop: Loop,
  messages: readonly TranscriptMessage[],
  zone: string,
  locale: string,
): string {
  const body = entriesOf(loop, messages).map(
    ({ at, who, text }) =>
      `<section><h2>${escaped(who)} <small>${escaped(when(at, zone, locale))}</small></h2><p>${escaped(text.trim())}</p></section>`,
  );
  const title = `${escaped(loop.caseNumber)} ${escaped(loop.subject)}`;
  const style =
    "body{font:14px system-ui;margin:2rem auto;max-width:44rem}h1{font-size:20px}h2{font-size:14px}small{color:#555;font-weight:400}p{white-space:pre-wrap}";
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><style>${style}</style><h1>${title}</h1><p>${escaped(loop.counterpart.name)} &lt;${escaped(loop.counterpart.address)}&gt;</p>${body.join("")}`;
}
