// Vietnamese words around a message.
import type { MailLanguage } from "./language.ts";

export const vi: MailLanguage = {
  code: "vi",
  leads: ["vào", "lúc"],
  wrote: ["đã viết", "viết"],
  pronouns: ["tôi", "bạn"],
  headers: {
    from: ["từ", "người gửi"],
    date: ["ngày", "đã gửi"],
    to: ["đến", "người nhận"],
    subject: ["chủ đề", "tiêu đề"],
  },
  announcements: ["thư gốc", "thư đã chuyển tiếp"],
  signOffs: ["trân trọng", "thân mến"],
  thanks: ["cảm ơn", "xin cảm ơn"],
  devices: ["được gửi từ", "đã gửi từ"],
  disclaimers: [],
};
