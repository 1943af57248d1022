// Reading from real Dovecot, with all its extensions and with none.
import { type MailServers, startMailServers } from "../../servers/index.ts";
import { type ReadingServer, watchingSuite } from "./watching-suite.ts";

function reading(servers: MailServers, host: string): ReadingServer {
  return {
    host,
    imap: servers.imap,
    addUser: (address, password) => servers.addUser(address, password),
    deliver: (raw, to) => servers.deliver(raw, to),
    append: (address, folder, raw) => servers.append(address, folder, raw),
    fill: (address, folder, messages) => servers.fill(address, folder, messages),
    messages: (address, folder) => servers.messages(address, folder),
    renumber: (address) => servers.renumber(address),
    kill: () => servers.kill("dovecot"),
    restart: () => servers.start("dovecot"),
    close: () => servers.close(),
  };
}

watchingSuite("Dovecot", async () => {
  const servers = await startMailServers();
  return reading(servers, servers.host);
});

watchingSuite("Dovecot without extensions", async () => {
  const servers = await startMailServers();
  return { ...reading(servers, servers.withoutExtensions), tellsWithin: 8_000 };
});
