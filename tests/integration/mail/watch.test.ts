// Reading from real Dovecot.
import { startMailServers } from "../../servers/index.ts";
import { watchingSuite } from "./watching-suite.ts";

watchingSuite("Dovecot", async () => {
  const servers = await startMailServers();
  return {
    host: servers.host,
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
});
