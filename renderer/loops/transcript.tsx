// The conversation, oldest first: what each side newly wrote, with the sentences that matter marked where they stand.
import { Paperclip } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { LoopDetail, TranscriptMessage } from "../../shared/ipc/snapshot.ts";
import { useCalendar, useSettings, useText } from "../parts/context.tsx";
import { MarkedText } from "./marked-text.tsx";
import { Original } from "./original.tsx";

/** Messages shown from the start: the last ones, and those with evidence in them. */
const RECENT = 4;
/** Characters after which a message is folded. */
const LONG = 1500;

export function Transcript({ detail }: { readonly detail: LoopDetail }): ReactNode {
  const t = useText();
  const [all, showAll] = useState(false);
  const messages = detail.transcript;
  const shown = all
    ? messages
    : messages.filter((message, at) => at >= messages.length - RECENT || message.marks.length > 0);
  const hidden = messages.length - shown.length;
  return (
    <section className="transcript" aria-label={t.detail.transcript}>
      {hidden > 0 && (
        <button type="button" className="fold-line" onClick={() => showAll(true)}>
          {t.detail.earlier(hidden)}
        </button>
      )}
      {shown.map((message) => (
        <Message key={message.messageId} message={message} />
      ))}
    </section>
  );
}

function Message({ message }: { readonly message: TranscriptMessage }): ReactNode {
  const t = useText();
  const { dates } = useCalendar();
  const { keepText } = useSettings();
  const [whole, showWhole] = useState(false);
  const [original, showOriginal] = useState(false);
  const { by, text, marks } = message;
  const who =
    by === "us" ? t.detail.you : by === "server" ? t.detail.server : message.from.name || message.from.address;
  const lastMark = Math.max(0, ...marks.map((mark) => mark.end));
  const cut = text !== null && !whole && text.length > LONG + 300 ? Math.max(LONG, lastMark) : null;
  const kind = kindWords(message.kind, t.detail);
  return (
    <article className={`message ${by}`} aria-label={`${who}, ${dates.exact(message.date)}`}>
      <header className="message-head">
        <b className="cut" dir="auto" title={message.from.address}>
          {who}
        </b>
        {kind !== "" && <span className="message-kind">{kind}</span>}
        {by === "us" && (
          <span className="quiet cut" dir="auto">
            {t.detail.to(message.to.map(({ name, address }) => name || address).join(", "))}
          </span>
        )}
        <span className="grow" />
        {by !== "server" && (
          <button type="button" className="message-original quiet" onClick={() => showOriginal(!original)}>
            {original ? t.detail.hideOriginal : t.detail.original}
          </button>
        )}
        <time className="quiet" dateTime={new Date(message.date).toISOString()} title={dates.exact(message.date)}>
          {dates.moment(message.date)}
        </time>
      </header>
      {original ? (
        <Original messageId={message.messageId} who={who} />
      ) : text === null ? (
        <p className="quiet">{keepText ? t.detail.textComing : t.detail.textNotKept}</p>
      ) : (
        <div className="message-text selectable" dir="auto">
          <MarkedText text={cut === null ? text : text.slice(0, cut)} marks={marks} />
          {cut !== null && (
            <button type="button" className="fold-line" onClick={() => showWhole(true)}>
              {t.detail.showAll}
            </button>
          )}
        </div>
      )}
      {message.attachments.length > 0 && (
        <ul className="attachments" aria-label={t.detail.attachments}>
          {message.attachments.map((name, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two attachments may have one name, and the list never changes.
            <li key={`${at} ${name}`} className="attachment" title={name}>
              <Paperclip size={12} aria-hidden />
              <span className="cut" dir="auto">
                {name}
              </span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function kindWords(kind: TranscriptMessage["kind"], t: ReturnType<typeof useText>["detail"]): string {
  switch (kind) {
    case "human":
      return "";
    case "bounce":
      return t.bounce;
    case "delayed":
      return t.delayed;
    case "delivered":
      return t.delivered;
    case "auto-reply":
      return t.autoReply;
    case "bulk":
      return t.bulk;
    case "feedback-report":
      return t.feedback;
    case "read-receipt":
      return t.receipt;
  }
}
