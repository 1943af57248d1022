// Words for a mailbox that is full.
import { anyOf } from "../any-of.ts";
import type { Words } from "./index.ts";

/** "552 5.2.2 Over quota" */
export const MAILBOX_FULL: Words = {
  reason: "mailbox_full",
  permanent: false,
  says: anyOf(
    /(?:mail ?box|mail ?folder|inbox|account|disk|user|recipient)\S*(?: \S{1,200}){0,6}? (?:is |are )?(?:too )?(?:full|over ?-?quota|out of (?:storage|space))/,
    /mailbox full|over(?: |-)?(?:its |their |the )?quota|quota (?:exceed|violat|reached|full|limit)/,
    /exceed(?:ed|s|ing)? (?:\S{1,60} ){0,6}(?:quota|storage(?: allocation)?|mailbox (?:size|limit)|allowed size)/,
    /(?:insufficient|not enough|exceeded) (?!system)(?:\S{1,60} )?(?:storage|disk space|space)/,
    /storage (?:limit|allocation)|mailbox (?:size )?(?:limit )?exceed/,
    /exceed(?:s|ed) (?:the )?(?:local|mailbox|allowed) (?:limit|size)|no space left|over the (?:allowed|maximum)|too many messages on the server|postfach .{0,40}voll/,
    /boîte .{0,60}pleine|buzón .{0,40}lleno|casella .{0,40}piena|postvak .{0,40}vol\b|caixa .{0,40}cheia/,
    /(?:メールボックス|受信箱).{0,20}(?:一杯|いっぱい|満)|ящик .{0,40}переполнен|5\.2\.2 .{0,80}full/,
  ),
};
