// Chinese words around a message.
import type { MailLanguage } from "./language.ts";

export const zh: MailLanguage = {
  code: "zh",
  leads: ["在", "于"],
  wrote: ["写道", "寫道", "撰写", "編寫"],
  pronouns: [],
  headers: {
    from: ["发件人", "寄件者", "寄件人"],
    date: ["发送时间", "日期", "时间", "寄件日期", "傳送時間"],
    to: ["收件人", "收件者"],
    cc: ["抄送", "副本"],
    subject: ["主题", "主旨", "主題"],
  },
  announcements: ["原始邮件", "转发邮件", "转发的邮件", "原始郵件", "轉寄郵件"],
  signOffs: ["此致敬礼", "此致", "祝好"],
  thanks: ["谢谢", "謝謝"],
  devices: ["发自我的", "從我的"],
  disclaimers: [],
};
