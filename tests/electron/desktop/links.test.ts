// Which addresses leave the window: a table, as many refused as let through.
import { expect, test } from "vitest";
import { externalUrl } from "../../../electron/desktop/links.ts";

/** What was asked for, and what the system is handed; null = refused. */
const table: readonly (readonly [string, string | null])[] = [
  // Web pages, only encrypted.
  ["https://example.com", "https://example.com/"],
  ["https://example.com/help?id=7#top", "https://example.com/help?id=7#top"],
  ["HTTPS://EXAMPLE.COM/A", "https://example.com/A"],
  ["https://example.com:8443/x", "https://example.com:8443/x"],
  ["https://[2001:db8::1]/", "https://[2001:db8::1]/"],
  ["  https://example.com/  ", "https://example.com/"],
  // A host that only looks like another is shown as what it is.
  ["https://exаmple.com/", "https://xn--exmple-4nf.com/"],
  ["https://bücher.example/", "https://xn--bcher-kva.example/"],
  ["https://example.com/..%2f..%2fetc/passwd", "https://example.com/..%2f..%2fetc/passwd"],
  ["https://example.com\\@evil.test/", "https://example.com/@evil.test/"],
  // A user name before the host hides the host.
  ["https://bank.test@evil.test/", null],
  ["https://user:secret@example.com/", null],
  ["http://example.com/", null],
  ["ftp://example.com/file", null],
  ["ws://example.com/", null],
  // Schemes that open files, shares, programs or scripts.
  ["file:///etc/passwd", null],
  ["file://server/share/x.exe", null],
  ["smb://server/share", null],
  ["javascript:alert(1)", null],
  ["java\nscript:alert(1)", null],
  ["JaVaScRiPt:alert(1)", null],
  ["vbscript:msgbox(1)", null],
  ["data:text/html,<script>alert(1)</script>", null],
  ["blob:https://example.com/1", null],
  ["about:blank", null],
  ["chrome://settings", null],
  ["devtools://devtools/", null],
  ["view-source:https://example.com", null],
  ["ms-msdt:/id PCWDiagnostic", null],
  ["search-ms:query=x&crumb=location:\\\\evil", null],
  ["ms-officecmd:{}", null],
  ["vscode://file/etc/passwd", null],
  ["closer://loop/x", null],
  ["x-apple.systempreferences:", null],
  // Mail, with nothing that could pick files or add headers.
  ["mailto:jane@example.com", "mailto:jane@example.com"],
  ["mailto:jane@example.com?subject=Your%20bike", "mailto:jane@example.com?subject=Your%20bike"],
  ["mailto:a@x.test,b@x.test?cc=c@x.test", "mailto:a@x.test,b@x.test?cc=c%40x.test"],
  ["mailto:jane@example.com?attach=/etc/passwd", "mailto:jane@example.com"],
  ["mailto:jane@example.com?Attachment=C:%5Csecret&subject=Hi", "mailto:jane@example.com?subject=Hi"],
  ["mailto:jane@example.com?body=one%0Atwo", "mailto:jane@example.com?body=one%0Atwo"],
  ["mailto:jane@example.com?subject=x%0D%0ABcc:%20all@x.test", null],
  ["mailto:jane%0ABcc:all@x.test", null],
  ["mailto:--attach=/etc/passwd", null],
  ["mailto:%E0%A4%A", null],
  ["mailto:", null],
  // No address at all.
  ["", null],
  ["example.com", null],
  ["//example.com/x", null],
  ["https://", null],
  ["https://exa mple.com/", null],
  ["https://example.com/\u0000", null],
  [`https://example.com/${"a".repeat(5000)}`, null],
];

test.each(table)("%j becomes %j", (asked, handed) => {
  expect(externalUrl(asked)).toBe(handed);
});

test("the table holds at least forty addresses", () => {
  expect(table.length).toBeGreaterThanOrEqual(40);
});
