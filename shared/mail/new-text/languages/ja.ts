// Japanese words around a message.
import type { MailLanguage } from "./language.ts";

export const ja: MailLanguage = {
  code: "ja",
  leads: [],
  wrote: ["のメール", "のメッセージ", "さんは書きました", "wrote"],
  pronouns: [],
  headers: {
    from: ["差出人", "送信者", "送信元"],
    date: ["送信日時", "日付", "日時"],
    to: ["宛先"],
    cc: ["ｃｃ"],
    subject: ["件名"],
  },
  announcements: ["元のメッセージ", "転送メッセージ", "転送されたメッセージ", "オリジナルメッセージ"],
  signOffs: [
    "以上、よろしくお願いいたします",
    "以上、よろしくお願いします",
    "よろしくお願いいたします",
    "よろしくお願いします",
    "敬具",
  ],
  thanks: [],
  devices: ["iphoneから送信", "ipadから送信"],
  disclaimers: [],
};
