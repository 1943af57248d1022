// Turkish words around a message.
import type { MailLanguage } from "./language.ts";

export const tr: MailLanguage = {
  code: "tr",
  leads: [],
  wrote: ["yazdı", "şunları yazdı", "şunu yazdı"],
  pronouns: ["ben", "sen", "siz", "biz"],
  headers: {
    from: ["kimden", "gönderen"],
    date: ["gönderme tarihi", "tarih", "gönderildi", "gönderilme"],
    to: ["kime", "alıcı"],
    cc: ["bilgi"],
    subject: ["konu"],
  },
  announcements: ["özgün ileti", "orijinal mesaj", "iletilen mesaj", "yönlendirilen mesaj"],
  signOffs: ["saygılarımla", "saygılarımızla", "iyi çalışmalar", "sevgiler", "selamlar", "iyi günler"],
  thanks: ["teşekkürler", "teşekkür ederim", "çok teşekkürler", "şimdiden teşekkürler"],
  devices: ["iphone'umdan gönderildi", "ipad'imden gönderildi"],
  disclaimers: ["bu e-posta ve ekleri", "bu mesaj ve ekleri"],
};
