// Discovery from the address, with an invented Internet: what is asked, what is believed, and that the address stays at home.
import { describe, expect, it } from "vitest";
import { discover } from "../../../electron/accounts/autoconfig.ts";
import type { Internet, ServiceRecord } from "../../../electron/accounts/internet.ts";

interface World {
  readonly texts?: Readonly<Record<string, string>>;
  readonly srv?: Readonly<Record<string, readonly ServiceRecord[]>>;
  readonly mx?: readonly string[];
  readonly answering?: readonly string[];
}

function world(known: World): Internet & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async text(url) {
      asked.push(url);
      return known.texts?.[url] ?? null;
    },
    async srv(name) {
      asked.push(name);
      return known.srv?.[name] ?? [];
    },
    async mx(domain) {
      asked.push(domain);
      return known.mx ?? [];
    },
    async answers(place, protocol) {
      asked.push(`${protocol} ${place.host}:${place.port}`);
      return known.answering?.includes(`${protocol} ${place.host}:${place.port}`) ?? false;
    },
  };
}

const xml = (inner: string) => `<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="x">
  <domain>bakery.test</domain><displayName>Bread &amp; Mail</displayName>${inner}</emailProvider></clientConfig>`;
const incoming = (type: string, host: string, port: number, socket: string, user = "%EMAILADDRESS%") =>
  `<incomingServer type="${type}"><hostname>${host}</hostname><port>${port}</port><socketType>${socket}</socketType>
   <username>${user}</username></incomingServer>`;
const outgoing = (host: string, port: number, socket: string) =>
  `<outgoingServer type="smtp"><hostname>${host}</hostname><port>${port}</port><socketType>${socket}</socketType>
   <username>%EMAILLOCALPART%</username></outgoingServer>`;
const AT_DOMAIN = "https://autoconfig.bakery.test/mail/config-v1.1.xml";
const WELL_KNOWN = "https://bakery.test/.well-known/autoconfig/mail/config-v1.1.xml";

describe("discovery", () => {
  it("knows the large providers without asking anybody", async () => {
    const outside = world({});
    const found = await discover("Wera.Owner@GMail.com", null, outside);
    expect(outside.asked).toEqual([]);
    expect(found).toMatchObject({
      from: "preset",
      providerName: "Gmail",
      form: { provider: "gmail", auth: "password" },
    });
    expect(found.form.imap).toEqual({
      host: "imap.gmail.com",
      port: 993,
      security: "tls",
      user: "Wera.Owner@GMail.com",
      trusted: null,
    });
    expect(found.steps.length).toBeGreaterThan(0);
    const apple = await discover("wera@icloud.com", null, outside);
    expect([apple.form.imap.user, apple.form.smtp.user]).toEqual(["wera", "wera@icloud.com"]);
    expect((await discover("wera@outlook.com", null, outside)).form.auth).toBe("oauth-microsoft");
  });

  it("takes the provider that the owner chose, and asks nobody", async () => {
    const outside = world({ mx: ["aspmx.l.google.com"] });
    const found = await discover("wera@bakery.test", "microsoft365", outside);
    expect(outside.asked).toEqual([]);
    expect(found).toMatchObject({ from: "chosen", providerName: "Microsoft 365", form: { provider: "microsoft365" } });
    expect(found.form.imap).toMatchObject({ host: "outlook.office365.com", user: "wera@bakery.test" });
  });

  it("offers Google's own sign-in where this copy is registered there", async () => {
    const registered = { CLOSER_GOOGLE_CLIENT_ID: "ours" };
    for (const address of ["wera@gmail.com", "wera@bakery.test"]) {
      const found = await discover(address, null, world({ mx: ["aspmx.l.google.com"] }), registered);
      expect(found.form).toMatchObject({ provider: "gmail", auth: "oauth-google" });
      expect(found.steps.join(" ")).toMatch(/sign in/i);
      expect(found.steps.join(" ")).not.toMatch(/app password/i);
    }
    expect((await discover("wera@icloud.com", null, world({}), registered)).form.auth).toBe("password");
    expect((await discover("wera@gmail.com", null, world({}), { CLOSER_GOOGLE_CLIENT_ID: "" })).form.auth).toBe(
      "password",
    );
  });

  it("believes the file of the domain, prefers TLS, and passes over servers without encryption", async () => {
    const file = xml(
      incoming("pop3", "pop.bakery.test", 995, "SSL") +
        incoming("imap", "plain.bakery.test", 143, "plain") +
        incoming("imap", "start.bakery.test", 143, "STARTTLS") +
        incoming("imap", "imap.bakery.test", 993, "SSL") +
        outgoing("out.bakery.test", 587, "STARTTLS"),
    );
    const found = await discover(
      "wera@bakery.test",
      null,
      world({ texts: { [WELL_KNOWN]: file }, mx: ["mx.bakery.test"] }),
    );
    expect(found).toMatchObject({ from: "autoconfig", providerName: "Bread & Mail" });
    expect(found.form.imap).toMatchObject({
      host: "imap.bakery.test",
      port: 993,
      security: "tls",
      user: "wera@bakery.test",
    });
    expect(found.form.smtp).toMatchObject({ host: "out.bakery.test", port: 587, security: "starttls", user: "wera" });
  });

  it.each([
    ["no XML at all", "Sorry, <b>not found"],
    ["only unencrypted servers", xml(incoming("imap", "a.test", 143, "plain") + outgoing("b.test", 25, "plain"))],
    ["no outgoing server", xml(incoming("imap", "a.test", 993, "SSL"))],
    ["hosts that are none", xml(incoming("imap", "a b.test/x", 993, "SSL") + outgoing("-", 465, "SSL"))],
    ["ports that are none", xml(incoming("imap", "a.test", 99_999, "SSL") + outgoing("b.test", 465, "SSL"))],
    ["an entity bomb", `<!DOCTYPE x [<!ENTITY a "aaaa">]><clientConfig>&a;${"<a>".repeat(50_000)}</clientConfig>`],
  ])("does not believe a file with %s", async (_what, file) => {
    const found = await discover("wera@bakery.test", null, world({ texts: { [AT_DOMAIN]: file } }));
    expect(found.from).toBe("none");
  });

  it("takes SRV records by priority and weight, and a dot for a no", async () => {
    const at = (host: string, port: number, priority: number, weight: number) => ({ host, port, priority, weight });
    const srv = {
      "_imaps._tcp.bakery.test": [at("b.test", 993, 10, 1), at("a.test", 993, 5, 1), at("c.test", 993, 5, 9)],
      "_submissions._tcp.bakery.test": [at(".", 0, 0, 0)],
      "_submission._tcp.bakery.test": [at("out.test", 587, 0, 0)],
    };
    const found = await discover("wera@bakery.test", null, world({ srv }));
    expect(found.from).toBe("srv");
    expect(found.form.imap).toMatchObject({ host: "c.test", security: "tls" });
    expect(found.form.smtp).toMatchObject({ host: "out.test", port: 587, security: "starttls" });
  });

  it("recognises the provider behind the mail exchanger, and behind announced servers", async () => {
    const google = await discover("wera@bakery.test", null, world({ mx: ["aspmx.l.google.com"] }));
    expect(google).toMatchObject({ from: "mx", providerName: "Gmail", form: { imap: { user: "wera@bakery.test" } } });
    const microsoft = await discover(
      "wera@bakery.test",
      null,
      world({ mx: ["bakery-test.mail.protection.outlook.com"] }),
    );
    expect(microsoft.form).toMatchObject({ provider: "microsoft365", auth: "oauth-microsoft" });
    const hotmail = await discover("wera@bakery.test", null, world({ mx: ["bakery-test.olc.protection.outlook.com"] }));
    expect(hotmail.form.provider).toBe("outlook");
    const file = xml(incoming("imap", "imap.fastmail.com", 993, "SSL") + outgoing("smtp.fastmail.com", 465, "SSL"));
    const fast = await discover("wera@bakery.test", null, world({ texts: { [AT_DOMAIN]: file } }));
    expect(fast.form.provider).toBe("fastmail");
    expect(fast.steps.length).toBeGreaterThan(0);
    const alike = await discover("wera@bakery.test", null, world({ mx: ["evilgoogle.com"] }));
    expect(alike.from).toBe("none");
  });

  it("proposes a guess only when both servers answer", async () => {
    const both = ["imap mail.bakery.test:993", "smtp mail.bakery.test:587", "imap imap.bakery.test:993"];
    const found = await discover("wera@bakery.test", null, world({ answering: both }));
    expect(found.from).toBe("guess");
    expect(found.form.imap.host).toBe("imap.bakery.test");
    expect(found.form.smtp).toMatchObject({ host: "mail.bakery.test", port: 587, security: "starttls" });
    const half = await discover("wera@bakery.test", null, world({ answering: ["imap mail.bakery.test:993"] }));
    expect(half.from).toBe("none");
    const hosted = world({
      mx: ["mx1.hoster.test"],
      answering: ["imap mail.hoster.test:993", "smtp mail.hoster.test:465"],
    });
    expect((await discover("wera@bakery.test", null, hosted)).form.imap.host).toBe("mail.hoster.test");
  });

  it("never tells the address to anybody, and asks only over HTTPS and DNS", async () => {
    const outside = world({ mx: ["mx.bakery.test"] });
    await discover("wera.secret@bakery.test", null, outside);
    expect(outside.asked.length).toBeGreaterThan(5);
    expect(outside.asked.join("\n")).not.toMatch(/wera|secret|@|http:/);
  });

  it.each(["", "wera", "wera@", "@", "wera@localhost", "wera@127.0.0.1", "wera@a/b.test", "wera@x.test#y", "w@[::1]"])(
    "asks nobody about %j",
    async (address) => {
      const outside = world({});
      expect((await discover(address, null, outside)).from).toBe("none");
      expect(outside.asked).toEqual([]);
    },
  );
});
