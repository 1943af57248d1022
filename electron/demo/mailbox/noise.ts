// Mail that must not become a loop: newsletters, receipts, lists, notices of machines, a forged bounce.
import { type Calendar, EMMA, type Letter, type Person } from "../letter.ts";
import { DAVID, HELEN, JANE, NORA } from "./people.ts";

const WHEELHOUSE: Person = { name: "Wheelhouse Wholesale", address: "news@wheelhouse-wholesale.example" };
const BANK: Person = { name: "Mill Lane Bank", address: "no-reply@milllanebank.example" };
const PARCEL: Person = { name: "SwiftParcel", address: "notifications@swiftparcel.example" };
const TRADERS: Person = { name: "Old Town Traders", address: "list@oldtown-traders.example" };
const SUPPORT: Person = { name: "Tillpoint Support", address: "support@tillpoint.example" };
const SHOP: Person = { name: "Paperwise", address: "orders@paperwise.example" };

const LIST = {
  "List-Id": "<offers.wheelhouse-wholesale.example>",
  "List-Unsubscribe": "<https://wheelhouse-wholesale.example/u>",
  Precedence: "bulk",
};

function newsletter(id: string, day: number, subject: string, text: string): Letter {
  return { id, day, time: "06:30", from: WHEELHOUSE, to: [EMMA], subject, text, headers: LIST };
}

function receipt(id: string, day: number, subject: string, text: string): Letter {
  return {
    id,
    day,
    time: "13:13",
    from: SHOP,
    to: [EMMA],
    subject,
    text,
    headers: { "Auto-Submitted": "auto-generated" },
  };
}

export function noiseLetters({ date }: Calendar): readonly Letter[] {
  return [
    newsletter(
      "news-1",
      -35,
      "Winter tyres: we will not be beaten on price",
      "Order today and we will ship by Friday. Do you have your winter stock yet? Reply to this mail and tell us what you need!",
    ),
    newsletter(
      "news-2",
      -28,
      "Five e-bike trends you should know",
      "Could your shop be the next to profit? We'll send you our guide.",
    ),
    newsletter(
      "news-3",
      -21,
      "Your weekly wholesale deals",
      "Please order before Sunday. We will deliver within three working days.",
    ),
    newsletter(
      "news-4",
      -14,
      "Your weekly wholesale deals",
      "Can you afford to miss this? We will send you a free sample with every order.",
    ),
    newsletter("news-5", -7, "Your weekly wholesale deals", "We will be closed on Monday. Please plan ahead."),
    newsletter(
      "news-6",
      0,
      "Last call for the autumn offers",
      "Did you see our new chain sets? Let us know what you think.",
    ),
    receipt(
      "shop-1",
      -33,
      "Your order 88121 has been received",
      "Thank you for your order of 2 boxes of receipt rolls. We will send it within two working days.",
    ),
    receipt("shop-2", -31, "Your order 88121 is on its way", "Your parcel will arrive tomorrow."),
    receipt(
      "shop-3",
      -11,
      "Your order 88307 has been received",
      "Thank you for your order. We will let you know when it ships.",
    ),
    {
      id: "bank-1",
      day: -24,
      time: "05:00",
      from: BANK,
      to: [EMMA],
      subject: "Your statement is ready",
      text: "Your monthly statement is ready. Please log in to read it. This message was sent automatically; please do not reply.",
      headers: { "Auto-Submitted": "auto-generated" },
    },
    {
      id: "parcel-1",
      day: -6,
      time: "07:07",
      from: PARCEL,
      to: [EMMA],
      subject: "We will deliver your parcel today",
      text: "Your parcel 00340 will be delivered today between 10:00 and 12:00. Will you be at home?",
      headers: { "Auto-Submitted": "auto-generated" },
    },
    {
      id: "list-1",
      day: -4,
      time: "20:00",
      from: { name: "Hugo Grant", address: "hugo@grant-books.example" },
      to: [TRADERS],
      subject: "[traders] Who will help with the Christmas lights?",
      text: "Dear all,\n\nwho can help with the Christmas lights on Saturday? Please let me know.\n\nHugo",
      headers: { "List-Id": "<list.oldtown-traders.example>", "List-Post": "<mailto:list@oldtown-traders.example>" },
    },
    {
      id: "copy-1",
      day: -3,
      time: "12:00",
      from: NORA,
      to: [DAVID],
      cc: [EMMA],
      subject: "Parking for the event",
      text: "Hi David,\n\ncould you please reserve two parking spaces for us?\n\nNora",
    },
    {
      id: "ticket-1",
      day: -8,
      time: "09:00",
      from: EMMA,
      to: [SUPPORT],
      subject: "Till does not print",
      text: "Hello,\n\nour till does not print any more. What can we do?\n\nEmma Hartley",
    },
    {
      id: "ticket-2",
      day: -8,
      time: "09:01",
      from: SUPPORT,
      to: [EMMA],
      refs: ["ticket-1"],
      subject: "[Ticket#202611553] Till does not print",
      text: "Thank you for contacting Tillpoint. Your request has been received and a ticket has been created. Our team will get back to you within one business day.",
      headers: { "Auto-Submitted": "auto-replied" },
    },
    {
      id: "ticket-3",
      day: -7,
      time: "10:00",
      from: SUPPORT,
      to: [EMMA],
      refs: ["ticket-1", "ticket-2"],
      subject: "Re: [Ticket#202611553] Till does not print",
      text: "Hi Emma,\n\nthe printer lost its settings in the last update. We have put them back from here, it prints again.\n\nKaren, Tillpoint",
    },
    {
      id: "receipt-1",
      day: -19,
      time: "18:00",
      from: JANE,
      to: [EMMA],
      subject: "Read: Lock for the delivery bike",
      text: "",
      body: {
        type: 'multipart/report; report-type=disposition-notification; boundary="mdn-1"',
        text: "--mdn-1\nContent-Type: text/plain\n\nYour message was displayed.\n\n--mdn-1\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; jane.miller@orchardcafe.example\nOriginal-Message-ID: <jane-6@hartley-cycles.example>\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--mdn-1--",
      },
    },
    {
      id: "forged-1",
      day: -2,
      time: "03:33",
      from: { name: "Mail Delivery Subsystem", address: "mailer-daemon@cheap-relay.example" },
      to: [EMMA],
      subject: "Delivery Status Notification (Failure)",
      text: "",
      headers: { "Return-Path": "<>" },
      body: {
        type: 'multipart/report; report-type=delivery-status; boundary="dsn-9"',
        text: "--dsn-9\nContent-Type: text/plain\n\nYour message could not be delivered. Open the attachment to read it.\n\n--dsn-9\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; cheap-relay.example\n\nFinal-Recipient: rfc822; winner@lottery.example\nAction: failed\nStatus: 5.1.1\n\n--dsn-9\nContent-Type: text/rfc822-headers\n\nMessage-ID: <never-sent@cheap-relay.example>\nSubject: You have won\n\n--dsn-9--",
      },
    },
    {
      id: "abuse-1",
      day: -15,
      time: "04:00",
      from: { name: "Abuse Desk", address: "abuse@bigmail.example" },
      to: [EMMA],
      subject: "Abuse report",
      text: "",
      body: {
        type: 'multipart/report; report-type=feedback-report; boundary="arf-1"',
        text: "--arf-1\nContent-Type: text/plain\n\nThis is an abuse report for a message from your domain.\n\n--arf-1\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: bigmail/1.0\nVersion: 1\n\n--arf-1\nContent-Type: text/rfc822-headers\n\nSubject: Autumn offers\n\n--arf-1--",
      },
    },
    {
      id: "thanks-1",
      day: -15,
      time: "16:00",
      from: HELEN,
      to: [EMMA],
      subject: "Thank you",
      text: `Dear Emma,\n\nthe children loved the visit on ${date(-16)}. Warm regards from all of us.\n\nHelen`,
    },
  ];
}
