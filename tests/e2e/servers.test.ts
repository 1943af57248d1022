// From inside the windows' sandbox the real mail servers are reached and controlled as from outside.
import { expect, test } from "vitest";
import { startMailServers } from "../servers/index.ts";

test("mail servers start, take mail, die and come back, all through the controller", async () => {
  const servers = await startMailServers();
  await servers.addUser("owner@workshop.test", "bell");
  await servers.deliver("From: ada@customer.test\nSubject: The blue bike\n\nHello.\n", "owner@workshop.test");
  await servers.kill("dovecot");
  await expect(servers.messages("owner@workshop.test")).rejects.toThrow();
  await servers.start("dovecot");
  const [message] = await servers.messages("owner@workshop.test");
  expect(message?.raw).toContain("The blue bike");
  await servers.close();
});
