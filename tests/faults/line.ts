// A line to a server that the test can lead to another server, freeze (open connections only), and listen to.
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

export interface Place {
  readonly host: string;
  readonly port: number;
}

export class Line {
  /** New connections go there. */
  target: Place;
  /** Sees what the server says before it is passed on; false: it is not, and the connection is cut. */
  onServer: (bytes: Buffer) => boolean = () => true;
  onClient: (bytes: Buffer) => boolean = () => true;
  readonly #server: Server;
  readonly #open = new Set<readonly [Socket, Socket]>();
  /** The most connections that were open at the same time. */
  most = 0;

  private constructor(target: Place, server: Server) {
    this.target = target;
    this.#server = server;
  }

  static async start(target: Place): Promise<Line> {
    const server = createServer({ allowHalfOpen: true });
    const line = new Line(target, server);
    server.on("connection", (client) => line.#join(client));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return line;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get open(): number {
    return this.#open.size;
  }

  /** The open connections stay open and say nothing more; later ones work: as after sleep, or behind a forgetful router. */
  freeze(): void {
    for (const pair of this.#open)
      for (const socket of pair) {
        socket.removeAllListeners("data");
        socket.removeAllListeners("end");
        socket.pause();
      }
  }

  cut(): void {
    for (const pair of this.#open) for (const socket of pair) socket.resetAndDestroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #join(client: Socket): void {
    const server = connect({ ...this.target, allowHalfOpen: true });
    const pair = [client, server] as const;
    this.#open.add(pair);
    this.most = Math.max(this.most, this.#open.size);
    const end = () => {
      this.#open.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of pair) socket.on("error", end).on("close", end);
    client.on("data", (bytes: Buffer) => {
      if (this.onClient(bytes)) server.write(bytes);
      else end();
    });
    server.on("data", (bytes: Buffer) => {
      if (this.onServer(bytes)) client.write(bytes);
      else end();
    });
    client.on("end", () => server.end());
    server.on("end", () => client.end());
  }
}
