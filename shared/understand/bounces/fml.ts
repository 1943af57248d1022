// fml, a mailing-list server: a message to the list was refused.
import { addressIn } from "./address.ts";
import { joined } from "./layout.ts";
import type { Decoder } from "./notice.ts";

// "From: riders-admin@example.com (riders admin)"
// "Subject: NOT MEMBER article from dora@example.net (riders ML)"
// "Message-ID: <20250603081530.FMLAAA17.riders@example.com>"
export const fml: Decoder = {
  name: "fml",
  read(notice) {
    const { message } = notice;
    const list = /^(.{1,100})-admin(@.{1,200})$/.exec(message.from[0]?.address ?? "");
    if (list === null || !/^\d{1,20}\.FML/i.test(message.messageId) || !REFUSED.test(message.subject)) return null;
    // "Duplicated Message-ID in <riders@example.com>."
    const named = notice.lines
      .map((line) => /<([^<>\s]{1,300})>\.?\s*$/.exec(line)?.[1])
      .find((found) => found !== undefined);
    const address = (named === undefined ? null : addressIn(named)) ?? `${list[1]}${list[2]}`;
    return [
      {
        address,
        outcome: "failed",
        status: null,
        explanation: joined([message.subject, ...notice.lines.slice(0, 10)]),
      },
    ];
  },
};

const REFUSED = /not member|reject|spam mail|system error|loop alert|security alert|duplicat/i;
