// Every language: its attribution lines, header blocks, forwards, sign-offs and device lines, in the form its mail programs write.
import { describe, expect, it } from "vitest";
import { MAIL_LANGUAGES } from "../../../../shared/mail/new-text/languages/index.ts";
import { bodyText } from "../../../../shared/mail/new-text/new-text.ts";

interface Sample {
  /** Attribution lines; the last line may be followed by quoted or unquoted text. */
  readonly attributions: readonly string[];
  /** Header blocks and announcements, with what follows them unquoted. */
  readonly blocks: readonly string[];
  /** Sign-off and name. */
  readonly endings: readonly string[];
  readonly devices: readonly string[];
  /** Sentences of the author's own that look a little like one of the above. */
  readonly own: readonly string[];
}

const SAMPLES: Readonly<Record<string, Sample>> = {
  en: {
    attributions: [
      "On Mon, 3 Feb 2025 at 09:14, Nora Field <nora@fieldworks.example> wrote:",
      "On Feb 3, 2025, at 9:14 AM, Nora Field wrote:",
      "On 03/02/2025 09:14, Nora Field from the very long named department of boilers and\npipes <nora@fieldworks.example> wrote:",
      "On Mon, Feb 3, 2025 at 9:14 AM Nora Field <\nnora@fieldworks.example> wrote:",
      "---- On Mon, 03 Feb 2025 09:14:00 +0000 Nora Field <nora@fieldworks.example> wrote ----",
      "Nora Field <nora@fieldworks.example> writes:",
    ],
    blocks: [
      "From: Nora Field <nora@fieldworks.example>\nSent: Monday, February 3, 2025 9:14 AM\nTo: Tim Ruiz\nSubject: RE: Boiler",
      "-----Original Message-----\nFrom: Nora Field\nSent: 03 February 2025 09:14\nTo: Tim Ruiz\nSubject: Boiler",
      "---------- Forwarded message ---------\nFrom: Nora Field <nora@fieldworks.example>\nDate: Mon, Feb 3, 2025 at 9:14 AM\nSubject: Boiler\nTo: Tim <tim@ruiz.example>",
      "Begin forwarded message:\n\nFrom: Nora Field <nora@fieldworks.example>\nSubject: Boiler\nDate: 3 February 2025 at 09:14:00 GMT\nTo: Tim <tim@ruiz.example>",
      "________________________________\nFrom: Nora Field <nora@fieldworks.example>\nSent: 03 February 2025 09:14:00\nTo: Tim Ruiz\nCc: Ann Lee; Bo Cho;\n Cy Fox\nSubject: Boiler",
    ],
    endings: ["Kind regards,\nTim", "Many thanks\n\nTim Ruiz\nRuiz Heating Ltd\n+44 20 7946 0011", "Best,\nTim Ruiz"],
    devices: ["Sent from my iPhone", "Get Outlook for iOS"],
    own: [
      "On Monday 3 February I wrote to the supplier and asked:",
      "From: now on we use the new form.",
      "Sent from my desk, the figures looked fine.",
      "On the other hand, you wrote:",
      "Date: 5 May, place: the usual one.",
    ],
  },
  de: {
    attributions: [
      "Am 03.02.2025 um 09:14 schrieb Nora Feld:",
      "Am Mo., 3. Feb. 2025 um 09:14 Uhr schrieb Nora Feld <nora@feldwerk.example>:",
      "Nora Feld <nora@feldwerk.example> schrieb am Mo., 3. Feb. 2025, 09:14:",
      "Am Montag, 3. Februar 2025, 09:14:00 MEZ hat Nora Feld <nora@feldwerk.example> Folgendes geschrieben:",
      "Am 03.02.2025 um 09:14 schrieb Nora Feld <nora@feldwerk.example\n>:",
    ],
    blocks: [
      "Von: Nora Feld <nora@feldwerk.example>\nGesendet: Montag, 3. Februar 2025 09:14\nAn: Tim Rau\nBetreff: AW: Heizung",
      "-----Ursprüngliche Nachricht-----\nVon: Nora Feld\nGesendet: Montag, 3. Februar 2025 09:14\nAn: Tim Rau\nBetreff: Heizung",
      "---------- Weitergeleitete Nachricht ---------\nVon: Nora Feld <nora@feldwerk.example>\nDatum: 3. Feb. 2025\nBetreff: Heizung",
      "Anfang der weitergeleiteten Nachricht:\n\nVon: Nora Feld <nora@feldwerk.example>\nBetreff: Heizung\nDatum: 3. Februar 2025 um 09:14:00 MEZ\nAn: tim@rau.example",
    ],
    endings: [
      "Mit freundlichen Grüßen\nTim Rau",
      "Viele Grüße\n\nTim",
      "MfG\nTim Rau\nRau Heizungsbau GmbH\nTel. 030 1234567",
    ],
    devices: ["Von meinem iPhone gesendet", "Gesendet mit der GMX Mail App"],
    own: [
      "Am 3. Februar schrieb ich dem Lieferanten Folgendes:",
      "Von: hier an wird es einfacher.",
      "Viele Grüße an Ihre Frau bestellt auch unser Monteur, der gestern bei Ihnen war.",
    ],
  },
  fr: {
    attributions: [
      "Le lun. 3 févr. 2025 à 09:14, Nora Champ <nora@champ.example> a écrit :",
      "Le 03/02/2025 à 09:14, Nora Champ a écrit :",
      "Le lundi 3 février 2025 à 09:14:00 UTC+1, Nora Champ <nora@champ.example>\na écrit :",
    ],
    blocks: [
      "De : Nora Champ <nora@champ.example>\nEnvoyé : lundi 3 février 2025 09:14\nÀ : Tim Roux\nObjet : RE: Chaudière",
      "-----Message d'origine-----\nDe : Nora Champ\nEnvoyé : lundi 3 février 2025 09:14\nÀ : Tim Roux\nObjet : Chaudière",
      "---------- Message transféré ---------\nDe : Nora Champ <nora@champ.example>\nDate : lun. 3 févr. 2025\nObjet : Chaudière",
      "Début du message transféré :\n\nDe: Nora Champ <nora@champ.example>\nObjet: Chaudière\nDate: 3 février 2025 à 09:14:00 UTC+1\nÀ: tim@roux.example",
    ],
    endings: ["Cordialement,\nTim Roux", "Bien à vous\n\nTim", "Merci d'avance,\nTim"],
    devices: ["Envoyé de mon iPhone", "Envoyé à partir de Outlook pour iOS"],
    own: ["Le 3 février vous avez écrit :", "De : rien, avec plaisir."],
  },
  es: {
    attributions: [
      "El lun, 3 feb 2025 a las 9:14, Nora Campo (<nora@campo.example>) escribió:",
      "El 03/02/2025 a las 9:14, Nora Campo escribió:",
    ],
    blocks: [
      "De: Nora Campo <nora@campo.example>\nEnviado el: lunes, 3 de febrero de 2025 9:14\nPara: Tim Ríos\nAsunto: RE: Caldera",
      "-----Mensaje original-----\nDe: Nora Campo\nEnviado: lunes, 3 de febrero de 2025 9:14\nPara: Tim Ríos\nAsunto: Caldera",
      "Inicio del mensaje reenviado:\n\nDe: Nora Campo <nora@campo.example>\nAsunto: Caldera\nFecha: 3 de febrero de 2025, 9:14:00 CET\nPara: tim@rios.example",
    ],
    endings: ["Un saludo,\nTim Ríos", "Atentamente,\nTim", "Muchas gracias,\nTim Ríos"],
    devices: ["Enviado desde mi iPhone"],
    own: ["El lunes 3 nosotros escribió:", "El 3 de febrero llegó la pieza."],
  },
  pt: {
    attributions: [
      "Em seg., 3 de fev. de 2025 às 09:14, Nora Campos <nora@campos.example> escreveu:",
      "Em 03/02/2025 09:14, Nora Campos escreveu:",
    ],
    blocks: [
      "De: Nora Campos <nora@campos.example>\nEnviada em: segunda-feira, 3 de fevereiro de 2025 09:14\nPara: Tim Rios\nAssunto: RES: Caldeira",
      "-----Mensagem original-----\nDe: Nora Campos\nEnviada: segunda-feira, 3 de fevereiro de 2025 09:14\nPara: Tim Rios\nAssunto: Caldeira",
      "---------- Mensagem encaminhada ---------\nDe: Nora Campos <nora@campos.example>\nData: 3 de fev. de 2025\nAssunto: Caldeira",
    ],
    endings: ["Atenciosamente,\nTim Rios", "Abraço,\nTim", "Muito obrigado,\nTim Rios"],
    devices: ["Enviado do meu iPhone"],
    own: ["Em 3 de fevereiro eu escreveu:", "Em breve envio a proposta."],
  },
  nl: {
    attributions: [
      "Op ma 3 feb 2025 om 09:14 schreef Nora Veld <nora@veld.example>:",
      "Op 3 feb. 2025, om 09:14 heeft Nora Veld <nora@veld.example> het volgende geschreven:",
      "Op 03-02-2025 om 09:14 schreef Nora Veld:",
      'Op 3 feb. 2025 09:14 schreef "Nora Veld" <nora@veld.example> het\nvolgende geschreven:',
    ],
    blocks: [
      "Van: Nora Veld <nora@veld.example>\nVerzonden: maandag 3 februari 2025 09:14\nAan: Tim Rood\nOnderwerp: RE: Ketel",
      "-----Oorspronkelijk bericht-----\nVan: Nora Veld\nVerzonden: maandag 3 februari 2025 09:14\nAan: Tim Rood\nOnderwerp: Ketel",
      "Begin doorgestuurd bericht:\n\nVan: Nora Veld <nora@veld.example>\nOnderwerp: Ketel\nDatum: 3 februari 2025 om 09:14:00 CET\nAan: tim@rood.example",
    ],
    endings: ["Met vriendelijke groet,\nTim Rood", "Groeten,\nTim", "Alvast bedankt,\nTim"],
    devices: ["Verstuurd vanaf mijn iPhone"],
    own: ["Op 3 februari schreef ik de leverancier:", "Van: alles wat."],
  },
  it: {
    attributions: [
      "Il giorno lun 3 feb 2025 alle ore 09:14 Nora Campi <nora@campi.example> ha scritto:",
      "Il 03/02/2025 09:14, Nora Campi ha scritto:",
      "In data 3 febbraio 2025 09:14:00 Nora Campi <nora@campi.example> ha scritto:",
    ],
    blocks: [
      "Da: Nora Campi <nora@campi.example>\nInviato: lunedì 3 febbraio 2025 09:14\nA: Tim Rossi\nOggetto: R: Caldaia",
      "-----Messaggio originale-----\nDa: Nora Campi\nInviato: lunedì 3 febbraio 2025 09:14\nA: Tim Rossi\nOggetto: Caldaia",
      "Inizio messaggio inoltrato:\n\nDa: Nora Campi <nora@campi.example>\nOggetto: Caldaia\nData: 3 febbraio 2025 alle ore 09:14:00 CET\nA: tim@rossi.example",
    ],
    endings: ["Cordiali saluti,\nTim Rossi", "Grazie mille,\nTim", "Un saluto\nTim Rossi"],
    devices: ["Inviato da iPhone"],
    own: ["Il 3 febbraio lei ha scritto:", "Il 3 arriva il pezzo."],
  },
  pl: {
    attributions: [
      "pon., 3 lut 2025 o 09:14 Nora Polna <nora@polna.example> napisał(a):",
      "W dniu 03.02.2025 o 09:14, Nora Polna pisze:",
      "Dnia 3 lutego 2025 09:14 Nora Polna <nora@polna.example> napisał(a):",
    ],
    blocks: [
      "Od: Nora Polna <nora@polna.example>\nWysłano: poniedziałek, 3 lutego 2025 09:14\nDo: Tim Rudy\nTemat: Odp: Kocioł",
      "-----Oryginalna wiadomość-----\nOd: Nora Polna\nWysłano: poniedziałek, 3 lutego 2025 09:14\nDo: Tim Rudy\nTemat: Kocioł",
    ],
    endings: ["Pozdrawiam\nTim Rudy", "Z poważaniem,\nTim Rudy", "Z góry dziękuję,\nTim"],
    devices: ["Wysłane z iPhone'a", "Wysłano z mojego iPhone'a"],
    own: ["Dnia 3 lutego pan napisał:", "Do: jutra."],
  },
};

const OWN = "The part is ready.\nYou can fetch it at ten.";
const QUOTED = "I will bring the old one along tomorrow.";
const quoted = (text: string): string => text.replace(/^/gm, "> ");

describe.each(Object.entries(SAMPLES))("%s", (_, sample) => {
  it.each(sample.attributions)("attribution above a quote: %s", (line) => {
    expect(bodyText(`${OWN}\n\n${line}\n${quoted(QUOTED)}\n`, "text").text).toBe(OWN);
    expect(bodyText(`${line}\n\n${quoted(QUOTED)}\n\n${OWN}\n`, "text").text).toBe(OWN);
  });
  it.each(sample.attributions)("attribution above text without marks: %s", (line) => {
    const { text, folded } = bodyText(`${OWN}\r\n\r\n${line.replaceAll("\n", "\r\n")}\r\n\r\n${QUOTED}\r\n`, "text");
    expect(text).toBe(OWN);
    expect(folded).toContain(QUOTED);
  });
  it.each(sample.attributions)("attribution in HTML: %s", (line) => {
    const html = line.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const own = OWN.replace("\n", "<br>");
    expect(bodyText(`<div>${own}</div><div>${html}<br></div><blockquote>${QUOTED}</blockquote>`, "html").text).toBe(
      OWN,
    );
  });
  it.each(sample.blocks)("header block: %s", (block) => {
    expect(bodyText(`${OWN}\n\n${block}\n\n${QUOTED}\n`, "text").text).toBe(OWN);
    expect(bodyText(`${block}\n\n${QUOTED}\n`, "text").text).toBe("");
  });
  it.each(sample.endings)("ending: %s", (ending) => {
    const { text, signature } = bodyText(`${OWN}\n\n${ending}\n`, "text");
    expect(text).toBe(OWN);
    expect(signature).toBe(ending);
  });
  it.each(sample.devices)("device: %s", (device) => {
    expect(bodyText(`${OWN}\n\n${device}\n`, "text").text).toBe(OWN);
  });
  it.each(sample.own)("own words stay: %s", (own) => {
    expect(bodyText(`${own}\n${OWN}\n`, "text").text).toBe(`${own}\n${OWN}`);
  });
});

it("has every language that the words of mail need, each once", () => {
  const codes = MAIL_LANGUAGES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual(expect.arrayContaining(Object.keys(SAMPLES)));
});
