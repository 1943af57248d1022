// The measure of the look-back bench: a bare imapflow loop, in a process and a runtime like the engine's. Prints seconds.
import { ImapFlow } from "imapflow";

/** What the loop is told, as JSON: where the mailbox is and what to read. */
export interface BareLoop {
  readonly host: string;
  readonly port: number;
  readonly address: string;
  readonly password: string;
  readonly folders: readonly string[];
}

const SMALL = 64 * 1024;
const { host, port, address, password, folders } = JSON.parse(process.argv[2] ?? "") as BareLoop;

/** Fetches what the look-back fetches, and throws it away. */
async function loop(): Promise<number> {
  const imap = new ImapFlow({ host, port, secure: true, auth: { user: address, pass: password }, logger: false });
  imap.on("error", () => undefined);
  await imap.connect();
  const began = performance.now();
  let count = 0;
  for (const folder of folders) {
    await imap.mailboxOpen(folder, { readOnly: true });
    const uids = (size: { larger: number } | { smaller: number }) => imap.search(size, { uid: true });
    const small = (await uids({ smaller: SMALL + 1 })) || [];
    const large = (await uids({ larger: SMALL })) || [];
    for (let from = 0; from < small.length; from += 300)
      for await (const _ of imap.fetch(
        small.slice(from, from + 300),
        { uid: true, internalDate: true, source: true },
        { uid: true },
      ))
        count += 1;
    const parts = { uid: true, internalDate: true, headers: true, bodyStructure: true, bodyParts: ["1.1"] };
    for (let from = 0; from < large.length; from += 300)
      for await (const _ of imap.fetch(large.slice(from, from + 300), parts, { uid: true })) count += 1;
  }
  const took = (performance.now() - began) / 1000;
  await imap.logout();
  if (count === 0) throw new Error("the bare loop read nothing");
  return took;
}

process.stdout.write(String(await loop()));
