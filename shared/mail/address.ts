// Addresses: their parts, and which of them nobody reads.

/** Domain of an address, lower-cased; empty when there is none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1 || address.length).toLowerCase();
}

/** The address without a "+tag" (RFC 5233 subaddress). */
export function withoutTag(address: string): string {
  return address.replace(/\+[^@]*@/, "@");
}

/** Domains on which strangers share a domain: nothing follows from it. */
const PUBLIC = new Set(
  "gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de live.com live.co.uk msn.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de ymail.com aol.com icloud.com me.com mac.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de posteo.de mailbox.org proton.me protonmail.com tuta.com tutanota.com fastmail.com zoho.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it bluewin.ch ziggo.nl kpnmail.nl xs4all.nl telenet.be skynet.be sapo.pt uol.com.br bol.com.br terra.com.br wp.pl o2.pl onet.pl interia.pl seznam.cz btinternet.com sky.com virginmedia.com ntlworld.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net rogers.com shaw.ca bigpond.com optusnet.com.au mail.com mail.ru yandex.ru qq.com 163.com naver.com".split(
    " ",
  ),
);

export function isPublicDomain(domain: string): boolean {
  return PUBLIC.has(domain);
}

const NO_REPLY =
  /^(?:no-?reply|do-?not-?reply|dont-?reply|ne-?pas-?repondre|nicht-?antworten|keine-?antwort|no-?responder|nao-?responda|noreply[-+._].*|.*[-+._]no-?reply|mailer-daemon|postmaster|bounces?|bounce[-+].*|notifications?|notify|news-?letters?|mailings?|alerts?|automated|auto-?confirm|system|daemon)@/i;

/** An address behind which nobody reads: nothing is owed to it and nothing is ever sent to it. */
export function isNoReply(address: string): boolean {
  return NO_REPLY.test(address);
}
