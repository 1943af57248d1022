// Reading from real Cyrus: another server, other habits, the same results.
import { Cyrus } from "../../servers/cyrus.ts";
import { watchingSuite } from "./watching-suite.ts";

watchingSuite("Cyrus", async () => {
  const cyrus = await Cyrus.start();
  return {
    host: cyrus.host,
    imap: cyrus.imap,
    // Mailboxes make themselves, with any password.
    addUser: async () => undefined,
    deliver: (raw, to) => cyrus.deliver(raw, to),
    append: (address, folder, raw) => cyrus.append(address, folder, raw),
    fill: (address, folder, messages) => cyrus.fill(address, folder, messages),
    messages: (address, folder) => cyrus.messages(address, folder),
    renumber: (address) => cyrus.renumber(address),
    kill: () => cyrus.kill(),
    restart: () => cyrus.restart(),
    close: () => cyrus.close(),
  };
});
