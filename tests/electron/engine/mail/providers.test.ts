// The provider files hold together: ids and domains once, encrypted servers, steps where they are needed.
import { describe, expect, it } from "vitest";
import { providerOf, providers } from "../../../../electron/engine/mail/providers/index.ts";

describe("provider files", () => {
  it("have ids and domains of their own", () => {
    const ids = providers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const domains = providers.flatMap((provider) => provider.domains);
    expect(domains.filter((domain, index) => domains.indexOf(domain) !== index)).toEqual([]);
    expect(domains.every((domain) => domain === domain.toLowerCase())).toBe(true);
    expect(providerOf("no such file").id).toBe("generic");
  });

  it.each(providers)("$id names encrypted servers and what the owner has to do", (provider) => {
    for (const place of [provider.imap, provider.smtp])
      if (place) {
        expect(["tls", "starttls"]).toContain(place.security);
        expect(place.host).toMatch(/^[a-z0-9.-]+$/);
      }
    if (provider.imap === null) expect(provider.steps.length).toBeGreaterThan(0);
    if (provider.auth !== "password") expect(provider.steps.join(" ")).toMatch(/sign in/i);
    if (provider.browser) expect(provider.browser.steps.join(" ")).toMatch(/sign in/i);
    if (provider.helpUrl !== null) expect(new URL(provider.helpUrl).protocol).toBe("https:");
  });
});
