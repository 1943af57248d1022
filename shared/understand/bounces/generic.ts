// Any mail system that says in plain words that it could not deliver, and names the address. Asked last.
import { anyOf } from "../any-of.ts";
import { type Block, headed, labelled, sharing } from "./layout.ts";
import type { Decoder, Notice } from "./notice.ts";
import { notesOf } from "./system.ts";

/** The message was not delivered, in the words of mail systems. */
const UNDELIVERED = anyOf(
  /undeliver(?:able|ed)|undelivrable|non[- ]?deliver(?:y|able)|returned mail|mail returned/,
  /returning (?:message|mail)/,
  /(?:could|can|was|were|has|is) ?not (?:yet )?(?:be |been )?(?:delivered|sent|reach)|cannot be delivered/,
  /couldn't be (?:delivered|sent)/,
  /(?:unable|trouble|failed|error(?: occurred)?(?: while)?(?: trying)?) (?:to |in |while )?(?:attempting to )?(?:deliver|send|sending)/,
  /deliver(?:y|ing)(?: status)?(?: notification)?[ :(]{1,3}(?:has |was )?(?:fail|error|problem|report|aborted)/,
  /delivery (?:error|problem|failure)/,
  /fail(?:ed|ure)[ -](?:notice|addresses|to deliver|delivery|recipient)/,
  /mail (?:system error|failure|failed)|permanent (?:fatal )?error/,
  /invalid (?:final delivery )?(?:user|recipient|address)|unknown user|was (?:blocked|rejected)/,
  /delivery errors/,
  // German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Japanese, Chinese
  /unzustellbar|nicht (?:zugestellt|ausgeliefert|übermittelt)/,
  /zustellung .{0,40}(?:fehlgeschlagen|nicht möglich)|zustell(?:fehler|problem)/,
  /non (?:remis|distribu|délivr)|pas (?:pu )?être (?:remis|distribué|délivré|envoyé)/,
  /échec de (?:la )?(?:remise|distribution|livraison)/,
  /no (?:se )?(?:ha podido|pudo|pudimos|puede) (?:ser )?entrega|no entregad|error de entrega|devuelto/,
  /não (?:pôde|foi|pode) (?:ser )?entreg|falha na entrega|não entregue|mancata consegna/,
  /impossibile (?:consegnare|recapitare)|non (?:è stato )?(?:consegnat|recapitat)/,
  /onbestelbaar|niet (?:worden )?(?:afgeleverd|bezorgd)|nie (?:można|został[ao]?|udało się) .{0,20}dostarcz/,
  /niedostarcz/,
  /не (?:было |может быть |удалось )?доставлен|недоставлен|送信できません|配信できません|届けられません|エラー通知|投递失败|退信/,
  /無法(?:傳送|寄送)|无法(?:送达|投递)/,
);

/** Labels that stand before the address: "RCPT TO: ann@example.com", "Delivery failed: ann@example.com". */
const LABELS = anyOf(
  /(?:invalid |unknown |failed )?(?:final |original )?recipients?(?:\(s\))?(?: address(?:es)?)?/,
  /(?:>>> ?)?rcpt to|to be delivered to|addressed to|mailbox|user|user mailbox exceeds allowed size/,
  /delivery failed(?: \d{1,3} attempts?)?|undeliverable(?: to)?|could not deliver to/,
  /unable to deliver(?: (?:message|mail))?(?: to)?|unknown (?:user|address|mailbox|local user|host)/,
  /invalid (?:final delivery )?(?:user ?id|address|mailbox|recipient)/,
  /empfänger(?:adresse)?|destinataires?|destinatario|destinatário|ontvanger|geadresseerde|odbiorca/,
  /получатель|宛先|受信者|收件人/,
);
const LABEL = new RegExp(`^[\\s*>-]{0,8}(?:${LABELS.source})\\s*[:=]?\\s`, "i");

/** Sentences that name the address: "There was an error delivering your mail to <ann@example.com>." */
const SENTENCES = anyOf(
  /(?:error|trouble|problem|unable|failed?|not|cannot|couldn't)\b.{0,60}\b(?:deliver(?:ing|ed)?|send|sent)(?: (?:your |the |this )?(?:e-?mail|mail|message))?(?: (?:that )?you sent)?(?: was)?(?: not)?\s+to:?/,
  /undeliverable to|your (?:e-?mail |mail )?message to|your mail to|mailbox is full:/,
  /returned permanent errors:/,
);
const SENTENCE = new RegExp(`(?:${SENTENCES.source}) {0,4}(?=["'<]{0,2}[^\\s<>@]{1,100}@)`, "i");

/** Details inside a line: "[Status: Error, Address: <ann@example.com>, ResponseCode 421]", "Sent <<< RCPT TO:<…>", "To: …" */
const DETAIL = /(?:^|[\s,[(])(?:address|recipient|rcpt to|to)\s?[:=]\s?(?=["'<]{0,2}[^\s<>@]{1,100}@)/i;

export const generic: Decoder = {
  name: "generic",
  read(notice) {
    if (!isReport(notice)) return null;
    return notesOf(blocksOf(notice), notice);
  },
};

/** A mail system sent it, and it says that something was not delivered. */
export function isReport(notice: Notice): boolean {
  // Some send from an address that takes no answers, and return the message: nobody else does both.
  const returning =
    /^(?:no|do-?not)[._-]?reply/.test(notice.message.from[0]?.address ?? "") && notice.returned !== null;
  if (!notice.fromSystem && !returning && notice.failedRecipients.length === 0) return false;
  return UNDELIVERED.test(notice.message.subject) || UNDELIVERED.test(notice.text.slice(0, 4000));
}

function blocksOf(notice: Notice): readonly Block[] {
  const { lines, failedRecipients, message } = notice;
  const own = new Set([...message.from, ...message.to].map(({ address }) => address));
  const others = (blocks: readonly Block[]) => blocks.filter(({ address }) => !own.has(address));
  for (const read of [
    () => headed(lines),
    () => labelled(lines, LABEL),
    () => labelled(lines, SENTENCE),
    () => labelled(lines, DETAIL),
  ]) {
    const blocks = read();
    const kept = others(blocks);
    if (kept.length > 0) return kept;
  }
  return sharing(failedRecipients.length > 0 ? failedRecipients : addressees(notice), lines);
}

/** Nobody is named: then it is the one to whom the returned message went, or those at the servers that are named. */
function addressees({ returned, text }: Notice): readonly string[] {
  const to = returned?.to ?? [];
  return to.length === 1
    ? to
    : to.filter((address) => text.toLowerCase().includes(address.split("@").at(-1) ?? address));
}
