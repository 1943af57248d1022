// Servers that a domain announces in its DNS (RFC 6186 and RFC 8314).
import type { DescribedServer } from "./autoconfig-xml.ts";
import type { Internet, ServiceRecord } from "./internet.ts";

const SERVICES = {
  imap: [
    ["_imaps._tcp", "tls"],
    ["_imap._tcp", "starttls"],
  ],
  smtp: [
    ["_submissions._tcp", "tls"],
    ["_submission._tcp", "starttls"],
  ],
} as const;

/** IMAP and submission servers of a domain, or null when it does not announce both. */
export async function places(
  domain: string,
  outside: Internet,
): Promise<{ readonly imap: DescribedServer; readonly smtp: DescribedServer } | null> {
  const find = async (services: (typeof SERVICES)["imap" | "smtp"]) => {
    const answers = await Promise.all(services.map(([name]) => outside.srv(`${name}.${domain}`)));
    for (const [index, [, security]] of services.entries()) {
      const record = best(answers[index] ?? []);
      if (record) return { host: record.host, port: record.port, security, user: "%EMAILADDRESS%" };
    }
    return null;
  };
  const [imap, smtp] = await Promise.all([find(SERVICES.imap), find(SERVICES.smtp)]);
  return imap && smtp ? { imap, smtp } : null;
}

/** RFC 2782: the lowest priority, then the greatest weight. RFC 6186 3.4: a target of "." means that there is no such service. */
function best(records: readonly ServiceRecord[]): ServiceRecord | null {
  const offered = records.filter(({ host, port }) => host !== "" && host !== "." && port > 0);
  return offered.toSorted((a, b) => a.priority - b.priority || b.weight - a.weight)[0] ?? null;
}
