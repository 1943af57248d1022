// Lets tests inside the renderer's sandbox (a user namespace without real root) start and control servers outside it.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { deserialize, serialize } from "node:v8";
import type { MailServers, ServerAddresses, ServerOptions } from "./contract.ts";
import { startLocally } from "./mail-servers.ts";

/** The methods of MailServers by name; the compiler wants each of them here. */
const methods: Readonly<Record<Exclude<keyof MailServers, keyof ServerAddresses>, true>> = {
  addUser: true,
  deliver: true,
  append: true,
  fill: true,
  messages: true,
  refuse: true,
  sieve: true,
  renumber: true,
  flush: true,
  start: true,
  stop: true,
  kill: true,
  pause: true,
  resume: true,
  log: true,
  close: true,
};
type Method = keyof typeof methods;

interface Call {
  /** Null starts a new set of servers. */
  readonly servers: string | null;
  readonly method: Method | "new";
  readonly args: readonly unknown[];
}
type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

export interface Controller {
  /** Give this to the tests in the environment variable CLOSER_MAIL_CONTROLLER. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the controller on loopback; run it outside the sandbox, as root. */
export async function startController(): Promise<Controller> {
  const running = new Map<string, MailServers>();
  // Any program on the machine may reach the port; only who knows the path may call.
  const secret = `/${randomUUID()}`;
  const server = createServer(async (request, response) => {
    if (request.url !== secret) {
      response.writeHead(404).end();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const call = deserialize(Buffer.concat(chunks)) as Call;
    const outcome: Outcome = await perform(running, call).then(
      (value) => ({ ok: true, value }),
      (error: unknown) => ({ ok: false, error: error instanceof Error ? error.message : String(error) }),
    );
    response.end(serialize(outcome));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${secret}`,
    close: async () => {
      await Promise.all([...running.values()].map((servers) => servers.close()));
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function perform(running: Map<string, MailServers>, call: Call): Promise<unknown> {
  if (call.method === "new") {
    const servers = await startLocally(call.args[0] as ServerOptions);
    const id = randomUUID();
    running.set(id, servers);
    const { host, imap, smtp, ca, caFile, flawed, withoutTls, withoutExtensions, homeDomains } = servers;
    return { id, addresses: { host, imap, smtp, ca, caFile, flawed, withoutTls, withoutExtensions, homeDomains } };
  }
  const servers = running.get(call.servers ?? "");
  if (!servers) throw new Error("these servers are closed");
  if (call.method === "close") running.delete(call.servers ?? "");
  const method = servers[call.method] as (...args: readonly unknown[]) => Promise<unknown>;
  return method.apply(servers, [...call.args]);
}

/** A new set of servers started by the controller at `url`; used like those of this process. */
export async function startThroughController(url: string, options: ServerOptions): Promise<MailServers> {
  const ask = async (call: Call): Promise<unknown> => {
    const response = await fetch(url, { method: "POST", body: new Uint8Array(serialize(call)) });
    const outcome = deserialize(Buffer.from(await response.arrayBuffer())) as Outcome;
    if (!outcome.ok) throw new Error(outcome.error);
    return outcome.value;
  };
  const started = (await ask({ servers: null, method: "new", args: [options] })) as {
    readonly id: string;
    readonly addresses: ServerAddresses;
  };
  const calls = Object.keys(methods).map((method) => [
    method,
    (...args: readonly unknown[]) => ask({ servers: started.id, method: method as Method, args }),
  ]);
  return { ...started.addresses, ...(Object.fromEntries(calls) as Omit<MailServers, keyof ServerAddresses>) };
}
