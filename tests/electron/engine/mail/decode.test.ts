// Raw mail to plain data: MIME as it should be, and as it comes.
import { describe, expect, test } from "vitest";
import { MAX_TEXT } from "../../../../electron/engine/mail/content.ts";
import { decode, decodeParts, type FetchedPart } from "../../../../electron/engine/mail/decode.ts";
import { header } from "../../../../shared/mail/message.ts";

const WHEN = Date.UTC(2025, 5, 3, 6, 15, 10);

/** A raw message; bytes beyond Latin-1 must be given as bytes. */
function raw(...lines: readonly (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(
    lines.map((line) => Buffer.concat([Buffer.from(line as string, "latin1"), Buffer.from("\r\n")])),
  );
}

describe("header", () => {
  test("addresses, with names in every form", () => {
    const message = decode(
      raw(
        "From: =?utf-8?B?TcO8bGxlciwgQmVybmQ=?= <Bernd@Kunde.Example>",
        'To: "Wheeler, Dora" <dora@wheels.example>, shop@wheels.example (The shop)',
        "Cc: Team: a@x.example, b@x.example;",
        "Reply-To: M\xfcller, Bernd <office@kunde.example>",
        "",
        "Hi",
      ),
      0,
    );
    expect(message.from).toEqual([{ name: "Müller, Bernd", address: "bernd@kunde.example" }]);
    expect(message.to).toEqual([
      { name: "Wheeler, Dora", address: "dora@wheels.example" },
      { name: "The shop", address: "shop@wheels.example" },
    ]);
    expect(message.cc.map(({ address }) => address)).toEqual(["a@x.example", "b@x.example"]);
    expect(message.replyTo).toEqual([{ name: "Müller, Bernd", address: "office@kunde.example" }]);
  });

  test("an address that was encoded together with its name", () => {
    const message = decode(raw("From: =?utf-8?Q?Ann_Bell_=3Cann=40client=2Eexample=3E?=", "", ""), 0);
    expect(message.from).toEqual([{ name: "Ann Bell", address: "ann@client.example" }]);
  });

  test("the first of two subjects counts; encoded words that break a character are joined", () => {
    const message = decode(raw("Subject: =?utf-8?B?w7zD?= =?utf-8?B?pA==?=", "Subject: other", "", ""), 0);
    expect(message.subject).toBe("üä");
    expect(header(message, "subject")).toBe("üä");
    expect(message.headers.map(([name]) => name)).toEqual(["subject", "subject"]);
  });

  test("8-bit bytes without a charset: UTF-8 when valid, else as the body's charset says, else Windows-1252", () => {
    expect(decode(raw(Buffer.from("Subject: Grüße"), "", ""), 0).subject).toBe("Grüße");
    expect(decode(raw("Subject: Gr\xfc\xdfe \x80", "", ""), 0).subject).toBe("Grüße €");
    expect(
      decode(raw("Subject: \xcf\xf0\xe8\xe2\xe5\xf2", "Content-Type: text/plain; charset=windows-1251", "", ""), 0)
        .subject,
    ).toBe("Привет");
  });

  test("UTF-7 of old servers", () => {
    expect(decode(raw("Subject: =?utf-7?Q?Va+AWE-e_zpr+AOE-va?=", "", ""), 0).subject).toBe("Vaše zpráva");
    expect(decode(raw("Content-Type: text/plain; charset=utf-7", "", "Gr+APwA3w-e +- 5"), 0).text).toContain(
      "Grüße + 5",
    );
  });

  test("ids: brackets, folds, junk; references oldest first", () => {
    const message = decode(
      raw(
        "Message-ID:",
        " <abc.",
        " def@x.example>",
        "In-Reply-To: Your message of Tuesday <p@x.example>",
        "References: <r@x.example>",
        "\t<p@x.example> <r@x.example>",
        "",
        "",
      ),
      0,
    );
    expect(message.messageId).toBe("abc.def@x.example");
    expect(message.inReplyTo).toEqual(["p@x.example"]);
    expect(message.references).toEqual(["r@x.example", "p@x.example"]);
  });

  test("no Message-ID: derived from stable fields only", () => {
    const lines = ["Date: Tue, 3 Jun 2025 08:15:10 +0200", "From: ann@client.example", "Subject: Hi", "", "text"];
    const first = decode(raw("Received: by one", ...lines), 0).messageId;
    expect(first).toMatch(/^[0-9a-f]{32}@closer\.invalid$/);
    expect(decode(raw("Received: by two", "X-Spam: no", ...lines), 0).messageId).toBe(first);
    expect(decode(raw(...lines.with(2, "Subject: Ho")), 0).messageId).not.toBe(first);
  });

  test.each([
    ["Tue, 3 Jun 2025 08:15:10 +0200", WHEN],
    ["3 Jun 2025 08:15:10 +0200 (CEST)", WHEN],
    ["Tue, 3 Jun 2025 06:15:10 GMT", WHEN],
    ["Tue, 3 Jun 2025 06:15:10", WHEN],
    ["2025-06-03T08:15:10+02:00", WHEN],
    ["yesterday", 7],
    ["Tue, 3 Jun 1925 06:15:10 GMT", 7],
    ["x".repeat(100_000), 7],
  ])("date %s", (date, instant) => {
    expect(decode(raw(`Date: ${date}`, "", ""), 7).date).toBe(instant);
  });

  test("lines that are no field, a mailbox line in front, blanks before the colon", () => {
    const message = decode(
      raw(
        "From MAILER-DAEMON Tue Jun  3 08:15:10 2025",
        "Subject : Hi",
        "no field at all",
        "To: a@x.example",
        "",
        "text",
      ),
      0,
    );
    expect(message.subject).toBe("Hi");
    expect(message.to[0]?.address).toBe("a@x.example");
    expect(message.text?.trim()).toBe("text");
  });
});

describe("text", () => {
  test.each([
    ["quoted-printable", "utf-8", "Gr=C3=BC=C3=9Fe,=20=\r\nDora", "Grüße, Dora"],
    ["Quoted-Printable", "iso-8859-1", "Gr=FC=DFe", "Grüße"],
    ["base64", "utf-8", "R3LDvMOfZQ==", "Grüße"],
    ["base64", "iso-2022-jp", "GyRCJDMkcyRLJEEkTxsoQg==", "こんにちは"],
    ["8bit", "koi8-r", "\xf0\xd2\xc9\xd7\xc5\xd4", "Привет"],
    ["7bit", "us-ascii", "Gr\xfc\xdfe", "Grüße"],
    ["8bit", "no-such-charset", "plain", "plain"],
    ["x-uuencode", "utf-8", "plain", "plain"],
    ["quoted-printable", "utf-8", "50 = half, =ZZ", "50 = half, =ZZ"],
  ])("%s, %s", (encoding, charset, body, text) => {
    const message = decode(
      raw(`Content-Type: text/plain; charset=${charset}`, `Content-Transfer-Encoding: ${encoding}`, "", body),
      0,
    );
    expect(message.text?.trim()).toBe(text);
  });

  test("UTF-8 that was announced as Latin-1", () => {
    const message = decode(raw("Content-Type: text/plain; charset=iso-8859-1", "", Buffer.from("Grüße")), 0);
    expect(message.text?.trim()).toBe("Grüße");
  });

  test("a list's footer behind base64", () => {
    const message = decode(
      raw("Content-Type: text/plain", "Content-Transfer-Encoding: base64", "", "SGVsbG8=", "", "_____ list footer"),
      0,
    );
    expect(message.text).toMatch(/^Hello_+ list footer/);
  });

  test("soft line breaks are joined", () => {
    const message = decode(
      raw("Content-Type: text/plain; format=flowed", "", "I will send ", "it tomorrow.", "Dora"),
      0,
    );
    expect(message.text).toBe("I will send it tomorrow.\nDora");
  });

  test("both forms of an alternative; a blank plain part is none", () => {
    const both = multipart("alternative", ["text/plain", "plain"], ["text/html", "<p>rich"]);
    expect(decode(both, 0)).toMatchObject({ text: "plain", html: "<p>rich" });
    const blank = multipart("alternative", ["text/plain", "  "], ["text/html", "<p>rich"]);
    expect(decode(blank, 0)).toMatchObject({ text: null, html: "<p>rich" });
  });

  test("HTML is the same whenever it is asked for, and part of a copy", () => {
    const message = decode(multipart("alternative", ["text/plain", "plain"], ["text/html", "<p>rich"]), 0);
    expect([message.html, message.html, { ...message }.html]).toEqual(["<p>rich", "<p>rich", "<p>rich"]);
    expect(decode(raw("Content-Type: text/plain", "", "plain"), 0).html).toBeNull();
  });

  test("HTML up to the longest that is read, and beyond it", () => {
    const html = (size: number) => decode(raw("Content-Type: text/html", "", "x".repeat(size)), 0);
    expect(html(MAX_TEXT - 100).html?.trimEnd()).toHaveLength(MAX_TEXT - 100);
    expect(html(MAX_TEXT - 100).note).toBeUndefined();
    expect(html(MAX_TEXT + 100).html).toHaveLength(MAX_TEXT);
    expect(html(MAX_TEXT + 100).note).toBeDefined();
  });

  test("a plain footer behind an HTML body does not pass for the text", () => {
    const message = decode(multipart("mixed", ["text/html", "<p>Offer"], ["text/plain", "-- list footer"]), 0);
    expect(message.text).toBeNull();
    expect(message.html).toBe("<p>Offer\n<pre>-- list footer</pre>");
  });

  test("text around a picture is kept whole", () => {
    const message = decode(multipart("mixed", ["text/plain", "above"], ["image/png", "…"], ["text/plain", "below"]), 0);
    expect(message.text).toBe("above\nbelow");
    expect(message.attachments).toEqual([{ name: "", type: "image/png", size: 1 }]);
  });
});

function multipart(kind: string, ...parts: readonly (readonly [type: string, body: string])[]): Uint8Array {
  return raw(
    `Content-Type: multipart/${kind}; boundary="b"`,
    "",
    "preamble",
    ...parts.flatMap(([type, body]) => ["--b", `Content-Type: ${type}`, "", body]),
    "--b--",
  );
}

describe("parts", () => {
  test("attachments: names in RFC 2231 and RFC 2047, type and size", () => {
    const message = decode(
      raw(
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "Content-Type: application/pdf; name=old.pdf",
        "Content-Disposition: attachment; filename*0*=utf-8''Rechnung%20; filename*1*=%C3%BC.pdf",
        "",
        "12345",
        "--b",
        'Content-Type: image/jpeg; name="=?utf-8?Q?Fahrr=C3=A4der=2Ejpg?="',
        "",
        "123",
        "--b--",
      ),
      0,
    );
    expect(message.attachments).toEqual([
      { name: "Rechnung ü.pdf", type: "application/pdf", size: 5 },
      { name: "Fahrräder.jpg", type: "image/jpeg", size: 3 },
    ]);
    expect(message.text).toBeNull();
  });

  test("a forwarded mail is set aside, with its header readable, and its text is not the message's", () => {
    const message = decode(
      multipart(
        "mixed",
        ["text/plain", "See below"],
        ["message/rfc822", "Subject: =?utf-8?Q?=C3=BCber?=\r\n all\r\n\r\nI will pay."],
      ),
      0,
    );
    expect(message.text).toBe("See below");
    expect(message.reports).toEqual([{ type: "message/rfc822", text: "Subject: über all\n\nI will pay." }]);
  });

  test("parts of a report", () => {
    const message = decode(
      multipart("report", ["text/plain", "failed"], ["message/delivery-status", "Action: failed"]),
      0,
    );
    expect(message.reports).toEqual([{ type: "message/delivery-status", text: "Action: failed" }]);
    expect(message.attachments).toEqual([]);
  });

  test.each([
    ["boundary missing", "multipart/mixed"],
    ["boundary mangled", "multipart/mixed; boundary=other"],
  ])("%s: the first delimiter line shows it", (_name, type) => {
    const message = decode(
      raw(`Content-Type: ${type}`, "", "--real", "Content-Type: text/plain", "", "Hello", "--real--"),
      0,
    );
    expect(message.text).toBe("Hello");
  });

  test("unterminated, and no delimiter at all", () => {
    expect(decode(raw("Content-Type: multipart/mixed; boundary=b", "", "--b", "", "Hello"), 0).text).toBe("Hello\n");
    expect(decode(raw("Content-Type: multipart/mixed; boundary=b", "", "just text"), 0).text).toBe("just text\n");
  });

  test("a delimiter of which another is the beginning", () => {
    const message = decode(
      raw("Content-Type: multipart/mixed; boundary=b", "", "--b", "", "one", "--bb", "two", "--b--"),
      0,
    );
    expect(message.text).toBe("one\n--bb\ntwo");
  });
});

describe("parts that were fetched alone", () => {
  const HEADER = raw("From: ann@client.example", "Message-ID: <1@x>", "Content-Type: multipart/mixed; boundary=b", "");
  const part = (type: string, content: string | null, more: Partial<FetchedPart> = {}): FetchedPart => ({
    type,
    parameters: {},
    encoding: "",
    disposition: "",
    name: "",
    size: content?.length ?? 100,
    content: content === null ? null : Buffer.from(content),
    ...more,
  });

  test("give the same message as the whole", () => {
    const message = decodeParts(
      HEADER,
      [
        part("TEXT/PLAIN", "Gr=C3=BC=C3=9Fe", { encoding: "QUOTED-PRINTABLE", parameters: { charset: "utf-8" } }),
        part("text/html", "<p>x"),
        part("application/pdf", null, { name: "a.pdf", size: 9_000_000 }),
      ],
      5,
    );
    expect(message).toMatchObject({
      messageId: "1@x",
      text: "Grüße",
      html: "<p>x",
      date: 5,
      attachments: [{ name: "a.pdf", type: "application/pdf", size: 9_000_000 }],
    });
  });

  test("a report's parts, and a footer behind HTML", () => {
    const report = decodeParts(
      HEADER,
      [part("text/plain", "failed"), part("message/delivery-status", "Action: failed")],
      0,
    );
    expect(report.reports).toEqual([{ type: "message/delivery-status", text: "Action: failed" }]);
    expect(decodeParts(HEADER, [part("text/html", "<p>x"), part("text/plain", "footer")], 0).text).toBeNull();
  });
});
