// Languages of which Closer knows only how mail programs announce an automatic answer, and how helpdesks confirm receipt.
import { anyOf, startingWith } from "../../any-of.ts";
import type { KindWords } from "./words.ts";

const NEVER = /(?!)/;

export const others: KindWords = {
  // Polish, Czech, Slovak, Hungarian, Romanian, Swedish, Danish, Norwegian, Finnish, Estonian, Turkish, Greek, Russian,
  // Ukrainian, Bulgarian, Croatian, Japanese, Chinese, Korean, Arabic, Hebrew
  subject: startingWith(
    /odpowiedź automatyczna|automatyczna odpowiedź|autoodpowiedź|nieobecność|poza biurem/,
    /potwierdzenie otrzymania|automatická odpověď|automatická odpoveď|mimo kancelář|nepřítomnost/,
    /va[sš]e? emailová (?:zpráva|správa) byla? (?:přijata|převzata|prijatá)|automatikus válasz/,
    /házon kívül|răspuns automat|absent de la birou|autosvar|automatiskt? (?:svar|meddelande)/,
    /automatisk svar|frånvaro|frånvarande|fravær|ikke på kontoret|ej på kontoret|automaattinen vastaus/,
    /poissa|poissaoloilmoitus|automaatvastus|otomatik (?:yanıt|cevap)|ofis dışında|αυτόματη απάντηση/,
    /εκτός γραφείου|автоматический ответ|автоответ|вне офиса|автоматична відповідь|автоматичен отговор/,
    /automatski odgovor|自動(?:返信|応答|送信)|不在|自动(?:回复|答复)|自動(?:回覆|回應)|外出|자동 ?(?:회신|응답)|부재중|رد تلقائي/,
    /תגובה אוטומטית|מחוץ למשרד/,
  ),
  away: anyOf(
    /(?:jestem|będę)(?: \S{1,20}){0,4} (?:nieobecn|poza biurem|na urlopie)|mimo kancelář|na dovolené/,
    /nem vagyok (?:az irodában|elérhető)|szabadságon|sunt (?:plecat|în concediu)/,
    /jag är (?:\S{1,20} ){0,3}(?:på semester|inte på kontoret|bortrest|ledig)/,
    /jeg er (?:\S{1,20} ){0,3}(?:på ferie|ikke på kontoret|bortreist)/,
    /olen (?:\S{1,20} ){0,3}(?:lomalla|poissa)|(?:izinde|tatilde|ofis dışında)(?:yim|dayım)?/,
    /я (?:\S{1,20} ){0,3}(?:в отпуске|вне офиса|отсутствую)|休暇をいただ|不在(?:にして|の)|外出して|正在休假|不在办公室|휴가|부재/,
  ),
  meanwhile: anyOf(
    /w pilnych sprawach|v naléhavých|sürgős esetben|vid brådskande|i hastesaker|ved hastende/,
    /kiireellisissä|acil durum|в срочных случаях|по срочным|緊急|お急ぎ|紧急|긴급/,
  ),
  gone: anyOf(
    /nie pracuje już|już nie pracuje|již nepracuje|už nepracuje|arbetar inte längre|arbejder ikke længere/,
    /jobber ikke lenger|больше не работает|退職/,
  ),
  thanks: anyOf(
    /dziękujemy za (?:wiadomość|kontakt|zgłoszenie)|děkujeme za|ďakujeme za/,
    /köszönjük (?:megkeresését|levelét)|vă mulțumim pentru|tack för ditt|tak for din|takk for din/,
    /kiitos (?:viestistäsi|yhteydenotostasi)|teşekkür ederiz|спасибо за (?:ваше|обращение)/,
    /благодарим (?:вас )?за|お問い?合わ?せ(?:いただき)?(?:、)?ありがとう|ご連絡(?:いただき)?(?:、)?ありがとう|感谢您的|문의해 ?주셔서/,
  ),
  received: anyOf(
    /(?:twoje|twoja|państwa) (?:zgłoszenie|wiadomość)(?: \S{1,20}){0,4} (?:otrzyman|przyjęt|zarejestrowan)/,
    /otrzymaliśmy/,
    /(?:vaše|váš) (?:zpráva|správa|požadavek|dotaz)(?: \S{1,20}){0,4} (?:přijat|převzat|doručen|prijat)/,
    /megkaptuk|am primit|vi har (?:tagit emot|mottagit|modtaget|mottatt) (?:ditt|din|deres)/,
    /olemme vastaanottaneet|mesajınız (?:alınmıştır|ulaşmıştır)/,
    /(?:ваше|ваш) (?:обращение|сообщение|запрос|письмо)(?: \S{1,20}){0,4} (?:получен|принят|зарегистрирован)/,
    /受け付け(?:ました|いたしました)|受付(?:いた)?しました|承りました|已收到您的|접수되었/,
  ),
  ticket: NEVER,
  later: anyOf(
    /najszybciej jak to możliwe|co nejdříve|amint lehet|cât mai curând|så snart|snarest/,
    /mahdollisimman pian|en kısa sürede|в ближайшее время|в кратчайшие сроки|営業日以内|追って(?:ご連絡|回答)|尽快/,
  ),
  automatic: anyOf(
    /wiadomość (?:została )?(?:wygenerowana )?automatyczn|prosimy nie odpowiadać/,
    /automaticky (?:generovan|vygenerovan|zaslan)|neodpovídejte|automatikusan|generat automat/,
    /automatiskt (?:meddelande|genererat|skickat)|automatisk (?:genereret|generert|besked)|svara inte på/,
    /automaattinen viesti|otomatik olarak|автоматически (?:сгенерирован|созда|отправлен)/,
    /не отвечайте на это|自動(?:的に)?(?:送信|返信|配信)|自动(?:发送|生成)|자동(?:으로)? ?발송/,
  ),
  unsubscribe: anyOf(
    /wypisz się|zrezygnuj z|odhlásit|odhlásiť|leiratkoz|dezabon|avregistrera|avsluta prenumeration|afmeld/,
    /meld deg av|peruuta tilaus|abonelikten çık|отписаться|відписатися|配信停止|登録解除|退订|수신거부/,
  ),
};
