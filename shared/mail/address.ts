// Addresses: their parts, and which of them nobody reads.

/** Domain of an address, lower-cased; empty when there is none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1 || address.length).toLowerCase();
}

/** The address without a "+tag" (RFC 5233 subaddress). */
export function withoutTag(address: string): string {
  return address.replace(/\+[^@]*@/, "@");
}

/** Domains on which strangers share a domain: nothing follows from it. The largest first. */
export const PUBLIC_DOMAINS: readonly string[] =
  "gmail.com outlook.com hotmail.com yahoo.com icloud.com live.com msn.com aol.com gmx.de web.de gmx.net t-online.de googlemail.com hotmail.co.uk yahoo.co.uk live.co.uk hotmail.fr yahoo.fr outlook.fr live.fr orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr hotmail.de outlook.de yahoo.de live.de freenet.de arcor.de posteo.de mailbox.org vodafone.de gmx.at gmx.ch gmx.com aon.at bluewin.ch hotmail.it yahoo.it outlook.it live.it libero.it virgilio.it tiscali.it alice.it hotmail.es yahoo.es outlook.es telefonica.net hotmail.nl live.nl ziggo.nl kpnmail.nl planet.nl xs4all.nl home.nl telenet.be skynet.be sapo.pt uol.com.br bol.com.br terra.com.br ig.com.br yahoo.com.br outlook.com.br wp.pl o2.pl onet.pl op.pl interia.pl gazeta.pl seznam.cz email.cz btinternet.com sky.com virginmedia.com ntlworld.com talktalk.net comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net rogers.com shaw.ca sympatico.ca bigpond.com optusnet.com.au yahoo.com.au me.com mac.com ymail.com rocketmail.com mail.com proton.me protonmail.com pm.me tuta.com tutanota.com fastmail.com hey.com zoho.com mail.ru yandex.ru qq.com 163.com naver.com".split(
    " ",
  );

const PUBLIC = new Set(PUBLIC_DOMAINS);

export function isPublicDomain(domain: string): boolean {
  return PUBLIC.has(domain);
}

const NO_REPLY =
  /^(?:no-?reply|do-?not-?reply|dont-?reply|ne-?pas-?repondre|nicht-?antworten|keine-?antwort|no-?responder|nao-?responda|noreply[-+._].*|.*[-+._]no-?reply|mailer-daemon|postmaster|bounces?|bounce[-+].*|notifications?|notify|news-?letters?|mailings?|alerts?|automated|auto-?confirm|system|daemon)@/i;

/** An address behind which nobody reads: nothing is owed to it and nothing is ever sent to it. */
export function isNoReply(address: string): boolean {
  return NO_REPLY.test(address);
}
