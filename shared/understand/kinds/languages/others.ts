// Languages of which Closer knows only how automatic answers are announced and worded: Polish, Czech, Slovak, Hungarian,
// Romanian, Swedish, Danish, Norwegian, Finnish, Turkish, Greek, Russian, Ukrainian, Japanese, Chinese, Korean, and others.
import { fragments, openings } from "../phrases.ts";
import type { KindWords } from "./words.ts";

export const others: KindWords = {
  common: "",
  subject: openings(`
    odpowiedź automatyczna
    automatyczna odpowiedź
    autoodpowiedź
    automatická odpověď
    automatická odpoveď
    (vaš(e|a)|vaša) emailov(á|a) (zpráva|správa) byla? *
    automatikus válasz
    házon kívül
    răspuns automat
    autosvar
    automatiskt? (svar|meddelande)
    automatiskt svar
    automatisk svar
    automaattinen vastaus
    automaatvastus
    otomatik (yanıt|cevap)
    αυτόματη απάντηση
    автоматический ответ
    автоответ
    автоматична відповідь
    автоматичен отговор
    automatski odgovor
    自動返信~
    自動応答~
    自动回复~
    自动答复~
    自動回覆~
    자동 회신~
    자동 응답~
    부재중~
    رد تلقائي
    תגובה אוטומטית
  `),
  hint: openings(`
    nieobecność
    poza biurem
    potwierdzenie *
    zgłoszenie *
    mimo kancelář
    nepřítomnost
    váš požadavek *
    frånvaro
    frånvarande
    fravær
    ikke på kontoret
    poissa
    viestisi *
    tack för
    takk for
    vi har *
    kvittering *
    ofis dışında
    talebiniz *
    вне офиса
    ваше обращение *
    不在~
    外出~
    お問い合わせ~
  `),
  away: fragments(`
    jestem (nieobecn|poza biurem|na urlopie)
    mimo kancelář
    na dovolené
    nem vagyok az irodában
    szabadságon
    sunt (plecat|în concediu)
    jag är (på semester|inte på kontoret)
    jeg er (på ferie|ikke på kontoret)
    olen (lomalla|poissa)
    izindeyim
    tatildeyim
    я в отпуске
    вне офиса
    休暇をいただ
    休暇中
    不在にして
    正在休假
    不在办公室
    휴가
    부재
  `),
  meanwhile: fragments(`
    w pilnych sprawach
    v naléhavých
    sürgős esetben
    vid brådskande
    ved hastende
    i hastesaker
    kiireellisissä
    acil durum
    по срочным
    в срочных случаях
    緊急
    お急ぎ
    紧急
    긴급
  `),
  gone: fragments(`
    (już nie pracuje|nie pracuje już)
    (již|už) nepracuje
    arbetar inte längre
    arbejder ikke længere
    jobber ikke lenger
    больше не работает
    退職
  `),
  thanks: fragments(`
    dziękujemy za
    děkujeme za
    ďakujeme za
    köszönjük
    vă mulțumim
    tack för ditt
    tak for din
    takk for din
    kiitos viestistäsi
    kiitos yhteydenotostasi
    teşekkür ederiz
    спасибо за
    благодарим
    ありがとうございます
    感谢您的
    문의해 주셔서
  `),
  item: fragments(`
    zgłoszenie
    wiadomość
    wiadomości
    požadavek
    zpráva
    správa
    dotaz
    megkeresés
    ärende
    henvendelse
    e-post
    viesti
    mesajınız
    talebiniz
    обращение
    сообщение
    запрос
    письмо
    お問い合わせ
    メール
    留言
    문의
  `),
  taken: fragments(`
    zarejestrowan
    przyjęt
    otrzyman
    otrzymaliśmy
    přijat
    prijat
    převzat
    prevzat
    megkaptuk
    am primit
    tagit emot
    mottatt
    modtaget
    vastaanot
    alınmıştır
    ulaşmıştır
    получен
    принят
    зарегистрирован
    受け?付け?(いた|しま)
    承りました
    已收到
    접수되었
  `),
  ticket: fragments(`
    pod numerem
    numer zgłoszenia
    pod číslem
    saksnummer
    под номером
    №
    受付番号
  `),
  later: fragments(`
    najszybciej
    odpowiemy
    w ciągu
    co nejdříve
    odpovíme
    så snart
    svarer
    återkommer
    mahdollisimman pian
    en kısa sürede
    в ближайшее время
    营业日
    営業日以内
    追ってご連絡
    内容を確認
    尽快
  `),
  automatic: fragments(`
    automatyczn
    nie odpowiadać
    automatick
    neodpovíd
    automatikus
    generat automat
    automatiskt
    automatisk
    svara inte
    automaattinen viesti
    otomatik
    автоматически
    не отвечайте
    自動(的に|送信|返信|配信)
    自动发送
    자동으로
  `),
  personal: fragments(`
    (?!)
  `),
  unsubscribe: fragments(`
    wypisz się
    zrezygnuj z
    odhlásit
    odhlásiť
    leiratkoz
    dezabon
    avregistrera
    avsluta prenumeration
    meld deg av
    peruuta tilaus
    abonelikten çık
    отписаться
    відписатися
    配信停止
    登録解除
    退订
    수신거부
  `),
};
