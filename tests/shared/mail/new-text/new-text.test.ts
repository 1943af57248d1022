// The new text of plain-text and HTML bodies: where the words stand, what is folded away, and what must never be lost.
import { describe, expect, it } from "vitest";
import { bodyNewText, bodyText, newTextOf } from "../../../../shared/mail/new-text/new-text.ts";

const text = (body: string): string => bodyText(body, "text").text;
const html = (body: string): string => bodyText(body, "html").text;

describe("posting styles", () => {
  it("keeps answers between attributed quotes and drops the quotes", () => {
    const body = `Hello Nora,

see below.

On 3 Feb 2025, at 09:14, Nora Field wrote:

> Can you come on Tuesday?

Yes, at nine.

> I will leave the key with the neighbour.

Good, thank you.

> Nora`;
    expect(text(body)).toBe("Hello Nora,\n\nsee below.\n\n\n\nYes, at nine.\n\n\nGood, thank you.");
    expect(bodyNewText(body, "text")).not.toContain("leave the key");
    expect(bodyText(body, "text").folded).toContain("I will leave the key");
  });
  it("shows a quote that nobody is named for, but never counts it as the author's words", () => {
    const parts = bodyText("> I will pay on Friday.\n\nYou said so twice.\n\n> And again.\n", "text");
    expect(parts.text).toBe("You said so twice.");
    expect(parts.shown).toBe("> I will pay on Friday.\n\nYou said so twice.");
    expect(parts.folded).toBe("> And again.");
  });
  it("takes words that were wrapped out of a quoted line as quoted", () => {
    const line = `> ${"word ".repeat(14)}and the last of it is`;
    expect(text(`Jane wrote:\n${line}\nhere\n> and goes on.\n\nFine with me.`)).toBe("Fine with me.");
  });
  it("takes a short answer between quoted lines as an answer", () => {
    expect(text("Jane Doe wrote:\n> Tuesday?\nYes.\n> Wednesday?\nNo.")).toBe("Yes.\nNo.");
  });
  it("reads the initials of older programs as quote marks", () => {
    expect(text("JD> Is it ready?\nJD> I need it.\n\nIt is ready.")).toBe("It is ready.");
    expect(text("A> B is not a quote")).toBe("A> B is not a quote");
  });
  it("does not take mbox escaping as a quote", () => {
    expect(text(">From here it is easy.\nTurn left.")).toBe(">From here it is easy.\nTurn left.");
  });
  it("keeps what stands below an attribution when nothing stands above and nothing is marked", () => {
    expect(text("On 3 Feb 2025, at 09:14, Nora wrote:\n\nWas it you who called?\n\nYes.")).toContain("Yes.");
  });
  it("keeps text below a forwarded message that is marked as quoted", () => {
    const body =
      "See this.\n\nBegin forwarded message:\n\n> From: Nora <nora@fieldworks.example>\n> Subject: Boiler\n>\n> It leaks.\n\nWhat do you think?";
    expect(text(body)).toBe("See this.\n\n\n\nWhat do you think?");
  });
});

describe("attributions", () => {
  it.each([
    ["no verb, Yandex", '03.02.2025, 09:14, "Nora Field" <nora@fieldworks.example>:'],
    ["no verb, Russian Gmail", "пн, 3 февр. 2025 г. в 09:14, Nora Field <nora@fieldworks.example>:"],
    ["no verb, Japanese Gmail", "2025年2月3日(月) 9:14 Nora Field <nora@fieldworks.example>:"],
    [
      "no verb, address twice",
      "Monday, 3 February 2025, 9:14 AM +0300 from nora@fieldworks.example <nora@fieldworks.example>:",
    ],
    ["a language that is not known", "E, 3. veebruar 2025 kell 09:14 kirjutas Nora Field <nora@fieldworks.example>:"],
    ["from right to left", "בתאריך יום ב׳, 3 בפבר׳ 2025 ב-9:14 מאת Nora Field <nora@fieldworks.example>:"],
    ["Swedish", "Den mån 3 feb. 2025 kl 09:14 skrev Nora Field <nora@fieldworks.example>:"],
    ["Hungarian", "Nora Field <nora@fieldworks.example> ezt írta (időpont: 2025. febr. 3., H, 9:14):"],
    ["Chinese", "Nora Field <nora@fieldworks.example> 于2025年2月3日周一 09:14写道："],
  ])("%s", (_, line) => {
    expect(text(`Good.\n\n${line}\n\nI will pay.`)).toBe("Good.");
  });
  it("needs no colon above a quote, as in old Gmail", () => {
    expect(text("Good.\n\n2011/2/3 Nora Field <nora@fieldworks.example>\n\n> I will pay.\n\nFine.")).toBe(
      "Good.\n\n\n\nFine.",
    );
  });
  it.each([
    "In 2024 our supplier wrote:\n\nNo more parts.",
    "On 3 May the council wrote:\n\nNo parking.",
    "Thread 2 (lock@4f4c4b1a):\nState: WAITING",
    "Call 10:30 at the latest:\nit is urgent.",
    "Please write to nora@fieldworks.example:\nshe knows.",
  ])("keeps %j", (body) => {
    expect(text(`Hello,\n\n${body}`)).toBe(`Hello,\n\n${body}`);
  });
});

describe("header blocks without marks", () => {
  const quoted = "I will send the money tomorrow.";
  it.each([
    ["Notes, sender above the date", "Nora Field\n02/03/2025 09:14 AM\nTo: Tim Ruiz/Ruiz@Ruiz\ncc:  \nSubject: Boiler"],
    [
      "Notes, sent by an assistant",
      "\tNora Field\n\tSent by: Ann Lee\n\t02/03/2025 09:14 AM\n\t\t\n\t\t To: Tim Ruiz/Ruiz@Ruiz\n\t\t cc: \n\t\t Subject: Boiler",
    ],
    [
      "Notes, address and date in one line",
      '"Nora Field" <nora@fieldworks.example> on 02/03/2025 09:14:00 AM\nTo: "Tim" <tim@ruiz.example>\ncc:  \n\nSubject: Boiler',
    ],
    [
      "Notes, date wrapped",
      '"Field, Nora (Sales)" <nora@fieldworks.example> on 02/03/2025 \n09:14:00 AM\nPlease respond to nora@fieldworks.example\nTo: Tim Ruiz/Ruiz@Ruiz\ncc:  \nSubject: Boiler',
    ],
    [
      "Notes, From above empty lines",
      "\tFrom:  Nora Field @ FIELD                           02/03/2025 09:14 AM\n\t\n\nTo: Tim Ruiz/Ruiz@Ruiz, Ann \nLee/Ruiz@Ruiz\ncc:  \nSubject: Boiler",
    ],
    [
      "Notes, forwarded by",
      "---------------------- Forwarded by Nora Field/Field on 02/03/2025 09:14 \nAM ---------------------------\n\n\nAnn Lee\n02/02/2025 01:00 PM\nTo: Nora Field/Field@Field\ncc: \nSubject: Boiler",
    ],
    [
      "Outlook, indented",
      " -----Original Message-----\nFrom: \tField, Nora  \nSent:\tMonday, February 03, 2025 9:14 AM\nTo:\tRuiz, Tim\nSubject:\tBoiler",
    ],
    [
      "bold labels",
      "*From:* Nora Field [mailto:nora@fieldworks.example]\n*Sent:* Monday, February 3, 2025 9:14 AM\n*To:* tim@ruiz.example\n*Subject:* Boiler",
    ],
    [
      "a list of recipients over many lines",
      `From: nora@fieldworks.example\nTo: ${Array.from({ length: 30 }, (_, n) => `Person ${n} <p${n}@firm.example>,`).join("\n ")}\n last@firm.example\nDate: Mon, 3 Feb 2025 09:14:00 +0000\nSubject: Boiler`,
    ],
    [
      "a language that is not known, below a rule",
      "________________________________\nSaatja: Nora Field <nora@fieldworks.example>\nSaadetud: 3. veebruar 2025 09:14\nKellele: Tim Ruiz\nTeema: Boiler",
    ],
    ["GroupWise", '>>> "Nora Field" <nora@fieldworks.example> 02/03/25 09:14AM >>>'],
    [
      "still quoted-printable",
      "----- Forwarded by Nora Field/Field on 02/03/25 09:14 AM --=\n---\n\n=09Ann Lee@FIELD\n=0902/02/25 01:00 PM\n=09=09=20\n=09=09 To: Nora Field\n=09=09 cc:=20\n=09=09 Subject: Boiler",
    ],
  ])("%s", (_, block) => {
    expect(text(`Good, let us do that.\n\n\n${block}\n\n${quoted}\n\nNora\n`)).toBe("Good, let us do that.");
    expect(text(`${block}\n\n${quoted}\n`)).toBe("");
  });
  it.each([
    "To: all drivers\nPlease bring the van back by six.",
    "Date: Friday 7 March\nTime: 10:00\nPlace: the workshop\nTo bring: boots",
    "Subject: a word about the price. It has gone up.",
    "From: Paris\nTo: Rome\nThat is the route we drive.",
    "From: Paris\nTo: Rome\nDate: 3 May 2025, 10:00",
    "Von: Lager\nAn: Baustelle\nBetreff: zwei Paletten",
    "-----\nA\n-----\nB",
    "From: Nora Field <nora@fieldworks.example>\nSubject: A quote please\n\nMessage:\nCould you come on Monday?",
  ])("keeps a list of the author's own: %s", (body) => {
    expect(text(`Hello,\n\n${body}\n\nTim is in on Monday.`)).toBe(`Hello,\n\n${body}\n\nTim is in on Monday.`);
  });
});

describe("sign-offs and signatures", () => {
  it.each([
    ["Thanks!\nNora", "Thanks!"],
    ["Thanks, Nora", "Thanks, Nora"],
    ["Hi Tim,\n\nThank you,\nNora", "Hi Tim,\n\nThank you,"],
    ["It works now.\n\nThanks!", "It works now.\n\nThanks!"],
    ["It works now.\n\nThanks,\nNora", "It works now."],
    ["It works now.\n\nThanks, Nora", "It works now."],
    [
      "It works now.\n\nThank you,\nNora\n\nPlease also send the invoice to our accountant.",
      "It works now.\n\nThank you,\nNora\n\nPlease also send the invoice to our accountant.",
    ],
    ["It works now.\n\nNora Field\nFieldworks Ltd\n+44 20 7946 0012", "It works now."],
    ["It works now.\n-- \nNora\nwww.fieldworks.example", "It works now."],
    ["It works now.\n--\nNora Field", "It works now."],
    ["It works now.\n\nBest regards and a good weekend,\nNora", "It works now."],
    ["We have two:\n- one\n- two\n--\nNora", "We have two:\n- one\n- two"],
    [
      "The list:\n-- first point\n-- second point\n\nPlease check.",
      "The list:\n-- first point\n-- second point\n\nPlease check.",
    ],
    [
      "Prices\n------------\nBoiler 900\nPump 120\n\nIs that fine?",
      "Prices\n------------\nBoiler 900\nPump 120\n\nIs that fine?",
    ],
    ["Approved", "Approved"],
    ["Please call.\n\nApproved", "Please call.\n\nApproved"],
    ["Best regards,\nNora", "Best regards,\nNora"],
    ["My number is\n+44 20 7946 0012", "My number is\n+44 20 7946 0012"],
    ["Fine.\nSent from my iPhone", "Fine."],
    ["Fine.\nSent from my desk, it is easier.", "Fine.\nSent from my desk, it is easier."],
  ])("%j → %j", (body, expected) => {
    expect(text(body)).toBe(expected);
  });
  it("hides a legal footer, with its heading and wrapped over lines", () => {
    const body =
      "Please deliver at ten.\n\nDisclaimer\n\nThe information contained in\nthis communication from the sender is confidential. It is intended solely for\nthe use of the recipient. You must not copy it.\n\nThis email has been scanned for viruses.";
    expect(bodyText(body, "text").shown).toBe("Please deliver at ten.");
  });
  it("leaves a sentence about a confidential matter to its author", () => {
    const body = "Please deliver at ten.\n\nThis message is confidential for now.";
    expect(text(body)).toBe(body);
  });
  it("hides the footer of a mailing list", () => {
    expect(
      text(
        "Ready.\n_______________________________________________\nShop-talk mailing list\nShop-talk@lists.example\nhttps://lists.example/shop-talk",
      ),
    ).toBe("Ready.");
  });
  it("shows what is only likely to be a footer", () => {
    const parts = bodyText("Ready.\n\nSent from my iPhone", "text");
    expect(parts.text).toBe("Ready.");
    expect(parts.shown).toBe("Ready.\n\nSent from my iPhone");
  });
});

describe("warnings above the words", () => {
  it.each([
    "CAUTION: This email originated from outside of the organization. Do not click links\nor open attachments unless you know the sender.",
    "[EXTERN] Diese E-Mail kommt von außerhalb der Firma.",
    "ATTENTION : Ce message provient de l'extérieur.",
    "*****\nThis is an external email.\n*****",
  ])("%j", (banner) => {
    expect(bodyText(`${banner}\n\nThe part is ready.`, "text").shown).toBe("The part is ready.");
  });
  it("leaves a sentence about outside to its author", () => {
    expect(
      text(
        "Hello Tim, I checked the boiler yesterday and I think\nthis message came from outside the house.\n\nNora is right.",
      ),
    ).toContain("outside");
  });
});

describe("HTML", () => {
  const quoted = "<p>I will pay tomorrow.</p>";
  it.each([
    [
      "Gmail",
      `<div dir="ltr">Yes.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">x y z<br></div><blockquote class="gmail_quote">${quoted}</blockquote></div>`,
    ],
    [
      "Outlook on the web",
      `<div>Yes.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Lähde:</b> Nora</div>${quoted}`,
    ],
    [
      "Outlook",
      `<p>Yes.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p><b>Saatja:</b> Nora &lt;nora@fieldworks.example&gt;<br><b>Saadetud:</b> 3. veebruar 2025 09:14<br><b>Kellele:</b> Tim</p></div>${quoted}`,
    ],
    [
      "Apple Mail",
      `<div>Yes.</div><div><br><blockquote type="cite"><div>On 3 Feb 2025, at 09:14, Nora wrote:</div>${quoted}</blockquote></div>`,
    ],
    [
      "Thunderbird",
      `<p>Yes.</p><div class="moz-cite-prefix">Nora wrote on 3.2.25:<br></div><blockquote type="cite" cite="mid:1@x">${quoted}</blockquote>`,
    ],
    ["Yahoo", `<div>Yes.</div><div id="yahoo_quoted_1" class="yahoo_quoted">Nora:${quoted}</div>`],
    [
      "Outlook for phones",
      `<div>Yes.</div><div id="mail-editor-reference-message-container"><b>From:</b> Nora${quoted}</div>`,
    ],
    [
      "Zimbra",
      `<div>Yes.</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__QUOTED_TEXT__">${quoted}</div>`,
    ],
    [
      "forward",
      `<div>Yes.</div><div class="gmail_quote">---------- Forwarded message ---------<br>From: Nora &lt;nora@fieldworks.example&gt;<br>Date: Mon<br>Subject: x<br><br>${quoted}</div>`,
    ],
  ])("%s", (_, body) => {
    expect(html(body)).toBe("Yes.");
    expect(bodyText(body, "html").folded).toContain("I will pay tomorrow.");
  });
  it("keeps answers between the quotes of a program", () => {
    const body = `<div class="gmail_quote"><div class="gmail_attr">Nora:</div><blockquote class="gmail_quote">Tuesday?</blockquote><div>Yes.</div><blockquote class="gmail_quote">Wednesday?</blockquote><div>No.</div></div>`;
    expect(html(body)).toBe("Yes.\nNo.");
    expect(bodyNewText(body, "html")).toBe("Yes.\nNo.");
  });
  it("shows a blockquote by hand with its words around, and drops one at the end", () => {
    const parts = bodyText("Hello<blockquote>I will pay.</blockquote>World<blockquote>Old.</blockquote>", "html");
    expect(parts.text).toBe("Hello\nWorld");
    expect(parts.shown).toBe("Hello\n> I will pay.\nWorld");
  });
  it("reads Gmail's indented text as the author's", () => {
    expect(
      html(
        `<div>One</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>Two</div></blockquote><div>Three</div>`,
      ),
    ).toBe("One\nTwo\nThree");
  });
  it("drops signatures by their mark", () => {
    expect(html(`<div>Yes.</div>-- <br><div class="gmail_signature">Nora<br>Fieldworks</div>`)).toBe("Yes.");
    expect(html(`<div>Yes.</div><div id="Signature">Nora</div>`)).toBe("Yes.");
  });
  it("reads neither hidden text nor styles nor scripts", () => {
    expect(
      html(
        `<head><title>t</title><style>p{}</style></head><div style="display: none">preview</div><script>x()</script><p>Yes&nbsp;&amp; no.</p>`,
      ),
    ).toBe("Yes & no.");
  });
  it("separates lines and cells", () => {
    expect(
      html("<p>One<br>two</p><ul><li>three</li><li>four</li></ul><table><tr><td>a</td><td>b</td></tr></table>"),
    ).toBe("One\ntwo\n\nthree\nfour\n\na b");
  });
});

describe("which body counts", () => {
  it("prefers HTML, and falls back to text when there is none or nothing in it", () => {
    expect(newTextOf({ text: "plain", html: "<p>rich</p>" }).text).toBe("rich");
    expect(newTextOf({ text: "plain", html: "<img src=x>" }).text).toBe("plain");
    expect(newTextOf({ text: "plain", html: null }).text).toBe("plain");
    expect(newTextOf({ text: null, html: null })).toEqual({ text: "", shown: "", folded: "", signature: "" });
  });
  it("does not fall back when the HTML is a forward without a comment", () => {
    expect(newTextOf({ text: "x", html: `<blockquote type="cite">old</blockquote>` }).text).toBe("");
  });
});
