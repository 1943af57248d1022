// The marks by which mail programs tell quotes, attributions and signatures in the HTML that they write.

type Attributes = Readonly<Record<string, string>>;

/** What an element means for the text inside it. */
export type HtmlMark =
  /** Quoted text, made by a mail program. */
  | "quote"
  /** A blockquote that may be a quote or the author's own way to indent. */
  | "blockquote"
  /** "On … wrote:" */
  | "attribution"
  /** A container of an attribution and the quoted message, sometimes with answers in between. */
  | "container"
  | "signature"
  /** From here to the end of the message (or of the container) everything is quoted. */
  | "cut"
  /** A line above the next text. */
  | "rule"
  /** Not shown to a reader. */
  | "hidden"
  | null;

interface Rule {
  readonly mark: HtmlMark;
  /** Substrings of `id` or `class`; substrings, since some programs add prefixes and some bodies are still encoded. */
  readonly names: readonly string[];
}

/** In this order: the first match counts. */
const RULES: readonly Rule[] = [
  {
    mark: "attribution",
    names: ["gmail_attr", "moz-cite-prefix", "moz-email-headers-table", "protonmail_attribution"],
  },
  {
    mark: "signature",
    names: [
      "gmail_signature",
      "moz-signature",
      "protonmail_signature_block",
      "ms-outlook-mobile-signature",
      "ms-outlook-signature",
      "AppleMailSignature",
      "yahoo-signature",
      "zm_-signature",
      "tutanota_signature",
      "mail-signature",
      "email-signature",
      "email_signature",
    ],
  },
  {
    // Outlook on the web and for phones puts the quoted header block into these, and the quoted message behind them.
    mark: "cut",
    names: ["divRplyFwdMsg", "appendonsend", "stopSpelling", "zwchr", "zmail_extra_hr"],
  },
  {
    mark: "quote",
    names: [
      "yahoo_quoted",
      "yahoo-quoted",
      "OLK_SRC_BODY_SECTION",
      "mail-editor-reference-message-container",
      "protonmail_quote",
      "tutanota_quote",
      "zmail_extra",
      "isForwardContent",
      "moz-forward-container",
      "reply-quoted",
      "ymail_quoted",
      "quote-email",
      "gmx_quote",
      "front-blockquote",
      "sh-quoted-content",
      "freebirdsQuoted",
    ],
  },
  { mark: "container", names: ["gmail_quote", "mailspring-quote", "nylas-quote", "isReplyContent"] },
];

/** Any of them: few elements have a name that means something, and one search tells. */
const ANY_NAME = new RegExp(RULES.flatMap(({ names }) => names).join("|"));

/** Reads the mark of an element from its name and attributes. */
export function htmlMark(name: string, attributes: Attributes): HtmlMark {
  const style = styleOf(attributes);
  if (style.includes("display:none") || attributes.hidden !== undefined) return "hidden";
  if (name === "blockquote") return blockquoteMark(attributes, style);
  if (name === "signature") return "signature";
  const named = `${attributes.id ?? ""} ${attributes.class ?? ""}`;
  if (named.length > 1 && ANY_NAME.test(named)) {
    for (const rule of RULES) if (rule.names.some((part) => named.includes(part))) return rule.mark;
  }
  // Outlook on the web: <div id="Signature">; Windows Mail: data-signatureblock; Zimbra: data-marker.
  if (attributes.id === "Signature" || attributes.id === "signature") return "signature";
  if (attributes["data-signatureblock"] !== undefined || attributes["data-smartmail"] === "gmail_signature") {
    return "signature";
  }
  if (attributes["data-marker"] === "__QUOTED_TEXT__") return "quote";
  if (attributes["data-marker"] === "__SIG_POST__" || attributes["data-marker"] === "__SIG_PRE__") return "signature";
  if (name === "hr") return "rule";
  // Outlook: a line above the header block, or a line left of everything quoted.
  if (name === "div") {
    if (/border:none;border-top:solid|border-top-style:solid/.test(style) && style.includes("padding")) return "rule";
    if (/border:none;border-left:solid(?:blue|#[0-9a-f]{3,6})1\.5pt/.test(style)) return "quote";
  }
  return null;
}

/** The style without blanks; empty when it says nothing of what is asked here. */
function styleOf({ style }: Attributes): string {
  return style === undefined || !/none|border/i.test(style) ? "" : style.toLowerCase().replaceAll(" ", "");
}

function blockquoteMark(attributes: Attributes, style: string): HtmlMark {
  const type = attributes.type?.toLowerCase() ?? "";
  const named = `${attributes.id ?? ""} ${attributes.class ?? ""}`.toLowerCase();
  if (type.includes("cite") || attributes.cite !== undefined || /quote|cite|reply/.test(named)) return "quote";
  if (style.includes("border-left")) return "quote";
  // Gmail's "indent more" is a blockquote without a line: the author's own text.
  if (style.includes("border:none") && style.includes("margin:00040px")) return null;
  return "blockquote";
}
