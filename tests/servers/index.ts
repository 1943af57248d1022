// Real mail servers for tests. Start here.
//
//   const servers = await startMailServers();            // Dovecot + two Postfix + DNS on loopback, about 2 s
//   await servers.addUser("owner@workshop.test", "secret");       // the owner, at her provider (homeDomains)
//   await servers.addUser("ada@customer.test", "secret");         // any other .test domain: on the remote server
//   connect IMAP:  servers.host, servers.imap.tls | servers.imap.starttls   trusting servers.ca (PEM)
//   connect SMTP:  servers.host, servers.smtp.tls | servers.smtp.starttls   same address and password
//   await servers.deliver(raw, "owner@workshop.test");            // arrives now
//   await servers.append("owner@workshop.test", "Sent", raw, { date });
//   await eventually(async () => (await servers.messages("ada@customer.test")).length === 1);
//   await servers.close();                                        // in afterAll
//
// Failures:
//   - mail to an unknown user of a remote domain is accepted there and comes back as a bounce of the remote server;
//   - servers.refuse("x@customer.test", "550 5.1.1 no such user", "remote"): the owner's server makes the bounce;
//     `450 …` gives a delayed notice after 15 s and a bounce after 60 s; refuse(…, "postfix") refuses at submission;
//   - mail to anything@ the domains of `oddDomains`: no such domain, broken DNS, null MX, refused connection;
//   - servers.stop/kill/pause/resume/start("dovecot" | "postfix" | "remote"), servers.renumber(address, mailbox);
//   - servers.flawed.expired | wrongHost | selfSigned | unknownCa, servers.withoutTls: other hosts with the same ports;
//     servers.withoutExtensions: IMAP as in 1996, such as without IDLE, UIDPLUS, CONDSTORE;
//   - LineProxy.start({ host, port }): a line that can be a black hole, cut, cut after N bytes, or tampered with;
//   - startMailServers({ introspection }): accounts are also opened by OAuth tokens (tests/helpers/openid.ts);
//   - servers.sieve(address, script): a vacation answer, for example; servers.addUser(a, p, { withoutSent: true }).
//
// Inside the window tests' sandbox the same call reaches a controller outside (CLOSER_MAIL_CONTROLLER); nothing changes
// for the test. All methods take and give plain data for that reason.
import { setTimeout as sleep } from "node:timers/promises";
import type { MailServers, ServerOptions } from "./contract.ts";
import { startThroughController } from "./controller.ts";
import { startLocally } from "./mail-servers.ts";

export type { MailServers } from "./contract.ts";
export { oddDomains } from "./dns.ts";
export type { StoredMessage } from "./mailbox.ts";
export { LineProxy } from "./proxy.ts";

/** Starts a set of servers; close it when the tests are done. Throws MachineNotReady, with what to do, where it cannot. */
export async function startMailServers(options: ServerOptions = {}): Promise<MailServers> {
  const controller = process.env.CLOSER_MAIL_CONTROLLER;
  return controller ? startThroughController(controller, options) : startLocally(options);
}

/** Waits until `test` gives something truthy and returns it; fails after `seconds` with what it last gave. */
export async function eventually<T>(test: () => Promise<T>, seconds = 10): Promise<NonNullable<T>> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const value = await test();
    if (value) return value;
    if (Date.now() > until) throw new Error(`did not happen within ${seconds} s; last seen: ${JSON.stringify(value)}`);
    await sleep(50);
  }
}
