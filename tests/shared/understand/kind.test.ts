// Kinds by their headers: RFC 3834, RFC 8098, RFC 5965, lists, and fields that prove nothing.
import { expect, test } from "vitest";
import { decode } from "../../../electron/engine/mail/decode.ts";
import { isAutomated, kindOf } from "../../../shared/understand/kind.ts";

const TEXT = "Hi Dora, shall we meet on Friday? I have a question about the saddle. Ann";

function mail(headers: readonly string[], text = TEXT) {
  const own = headers.some((line) => /^from:/i.test(line)) ? [] : ["From: Ann Bell <ann@client.example>"];
  return decode(Buffer.from([...own, "To: Dora <dora@wheels.example>", ...headers, "", text].join("\r\n")), 0);
}

test.each([
  [["Auto-Submitted: auto-replied"], "auto-reply"],
  [["Auto-Submitted: auto-replied (vacation)"], "auto-reply"],
  [["Auto-Submitted: auto-generated"], "bulk"],
  [["Auto-Submitted: no"], "human"],
  [["X-Autoreply: yes"], "auto-reply"],
  [["X-Autoreply: no"], "human"],
  [["X-Auto-Response-Suppress: DR, OOF, AutoReply"], "human"],
  [["Precedence: auto_reply"], "auto-reply"],
  [["Precedence: bulk"], "human"],
  [["Precedence: bulk", "Return-Path: <ann@client.example>"], "human"],
  [["Precedence: bulk", "Return-Path: <bounce-771@mailer.example>"], "bulk"],
  [["Precedence: bulk", "Return-Path: <>"], "bulk"],
  [["Precedence: junk", "Errors-To: owner@client.example"], "bulk"],
  [["Precedence: bulk", "X-Auto-Response-Suppress: All"], "bulk"],
  [["Precedence: bulk", "Auto-Submitted: no"], "human"],
  [["Precedence: bulk", "Return-Path: <bounce-771@mailer.example>", "In-Reply-To: <1@x>"], "human"],
  [["Precedence: bulk", "Sender: owner-riders@lists.example"], "human"],
  [["X-Autorespond: "], "human"],
  [["Subject: Automatic reply: Offer"], "auto-reply"],
  [["Subject: Re: Automatic reply: Offer"], "human"],
  [["Subject: Re: Automatische Antwort: Angebot"], "human"],
  [["Subject: Automatische Antwort: Angebot"], "auto-reply"],
  [["Subject: 自動返信: お見積り"], "auto-reply"],
  [["List-Unsubscribe: <https://x.example/u>"], "bulk"],
  [["List-Id: riders", "List-Unsubscribe: <mailto:u@x.example>", "In-Reply-To: <1@x>"], "human"],
  [["From: no-reply@bank.example"], "bulk"],
  [["From: info@client.example"], "human"],
  [["From: Newsletter <newsletter@client.example>", "In-Reply-To: <1@x>"], "human"],
  [["X-GitHub-Reason: mention"], "bulk"],
  [["Subject: [JIRA] (SHOP-12) Fix checkout"], "bulk"],
  [["Return-Path: <>"], "human"],
  [["Subject: Undeliverable"], "human"],
] as const)("%j is %s", (headers, kind) => {
  expect(kindOf(mail(headers)).kind).toBe(kind);
});

test("every kind names its rule", () => {
  expect(kindOf(mail([])).rule).not.toBe("");
  expect(kindOf(mail(["X-Vacation: yes"])).rule).toBe("x-vacation");
});

test("automated by its headers", () => {
  expect(isAutomated(mail([]))).toBe(false);
  expect(isAutomated(mail(["Auto-Submitted: no"]))).toBe(false);
  expect(isAutomated(mail(["List-Id: riders"]))).toBe(true);
  expect(isAutomated(mail(["Auto-Submitted: auto-generated"]))).toBe(true);
});

test.each([
  [["Precedence: list"], false],
  [["Precedence: bulk"], false],
  [["Precedence: bulk", "Return-Path: <Ann@Client.example>"], false],
  [["Precedence: normal", "Errors-To: owner@lists.example"], false],
  [["Errors-To: ann@client.example"], false],
  [["Precedence: list", "Sender: owner-riders@lists.example"], true],
  [["Precedence: list", "X-BeenThere: riders@lists.example"], true],
  [["Precedence: bulk", "Return-Path: <bounce-771@mailer.example>"], true],
  [["Precedence: bulk", "From: no-reply@bank.example"], true],
] as const)("precedence needs a second sign: %j", (headers, automated) => {
  expect(isAutomated(mail(headers))).toBe(automated);
});

test("precedence to undisclosed recipients", () => {
  const raw = `From: ann@client.example\r\nTo: undisclosed-recipients:;\r\nPrecedence: bulk\r\n\r\n${TEXT}`;
  expect(isAutomated(decode(Buffer.from(raw), 0))).toBe(true);
});
