// Accounts that are changed while they are still connecting: the new choice counts at once.
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { expect, it } from "vitest";
import { PACE } from "../../../../electron/engine/mail/pace.ts";
import { createMailService } from "../../../../electron/engine/mail/service.ts";
import { decoding } from "../../../helpers/decoding.ts";
import { account, Kept } from "./kept.ts";

it("an account changed while it connects is watched anew at once", async () => {
  const sockets: Socket[] = [];
  // Takes connections, and never says a word.
  const server = createServer((socket) => void sockets.push(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  const imap = { host: "127.0.0.1", port, security: "none", user: "wera", trusted: null } as const;
  const mail = createMailService(new Kept(), decoding, { ...PACE, nextAccount: 60_000 });
  try {
    mail.watch(account({ imap }));
    await once(server, "connection");
    const again = once(server, "connection");
    mail.watch(account({ imap, folders: { ...account().folders, more: ["Jobs"] } }));
    await again;
    expect(sockets).toHaveLength(2);
  } finally {
    await mail.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});
