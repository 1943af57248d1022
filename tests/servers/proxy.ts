// A line between client and server that the test can let go silent, cut, shut after N bytes, or tamper with.
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** Which way bytes travel. */
export type Direction = "toServer" | "toClient";

export interface ProxyTarget {
  readonly host: string;
  readonly port: number;
  /**
   * Sees every piece of bytes in either direction and says what is passed on instead, such as a greeting without
   * STARTTLS. Pieces are as the network cut them.
   */
  readonly rewrite?: (bytes: Buffer, direction: Direction) => Buffer;
}

/** A TCP proxy on 127.0.0.1. What is done to the line holds for open and for later connections. */
export class LineProxy {
  readonly host = "127.0.0.1";
  readonly #server: Server;
  readonly #target: ProxyTarget;
  readonly #lines = new Set<Line>();
  #accepted = 0;
  #silent = false;
  #refusing = false;
  #limit: { readonly direction: Direction; left: number } | null = null;

  private constructor(server: Server, target: ProxyTarget) {
    this.#server = server;
    this.#target = target;
  }

  static async start(target: ProxyTarget): Promise<LineProxy> {
    // allowHalfOpen: one side's end is passed on as an end, not as the end of both.
    const server = createServer({ allowHalfOpen: true });
    const proxy = new LineProxy(server, target);
    server.on("connection", (client) => proxy.#join(client));
    await new Promise<void>((resolve) => server.listen(0, proxy.host, resolve));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Connections accepted since the start. */
  get accepted(): number {
    return this.#accepted;
  }

  /** Connections open now. */
  get open(): number {
    return this.#lines.size;
  }

  /** Connections stay open and new ones are accepted, but no byte passes in either direction: a dead path. */
  blackHole(): void {
    this.#silent = true;
    for (const line of this.#lines) line.hold();
  }

  /** Passes `bytes` more in one direction, over all connections together, then cuts the connection that reached it. */
  cutAfter(bytes: number, direction: Direction): void {
    this.#limit = { direction, left: bytes };
  }

  /** Resets the connections that are open; later ones work. */
  cut(): void {
    for (const line of this.#lines) line.reset();
  }

  /** New connections are reset at once. */
  refuse(): void {
    this.#refusing = true;
  }

  /** All is well again for bytes and connections to come; what went into a black hole arrives now. */
  heal(): void {
    this.#silent = false;
    this.#refusing = false;
    this.#limit = null;
    for (const line of this.#lines) line.release();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #join(client: Socket): void {
    if (this.#refusing) {
      client.resetAndDestroy();
      return;
    }
    this.#accepted += 1;
    const server = connect({ host: this.#target.host, port: this.#target.port, allowHalfOpen: true });
    const line = new Line(client, server, () => this.#lines.delete(line));
    this.#lines.add(line);
    line.onBytes = (bytes, direction) => this.#pass(line, bytes, direction);
    if (this.#silent) line.hold();
  }

  #pass(line: Line, bytes: Buffer, direction: Direction): void {
    const changed = this.#target.rewrite?.(bytes, direction) ?? bytes;
    const limit = this.#limit;
    if (!limit || limit.direction !== direction || changed.length < limit.left) {
      if (limit?.direction === direction) limit.left -= changed.length;
      line.write(changed, direction);
      return;
    }
    const last = changed.subarray(0, limit.left);
    this.#limit = null;
    line.write(last, direction, () => line.reset());
  }
}

/** Both ends of one connection. */
class Line {
  onBytes: (bytes: Buffer, direction: Direction) => void = () => undefined;
  readonly #client: Socket;
  readonly #server: Socket;
  #held = false;

  constructor(client: Socket, server: Socket, ended: () => void) {
    this.#client = client;
    this.#server = server;
    let open = 2;
    for (const [from, to, direction] of [
      [client, server, "toServer"],
      [server, client, "toClient"],
    ] as const) {
      from.setNoDelay(true);
      from.on("data", (bytes: Buffer) => this.onBytes(bytes, direction));
      from.on("end", () => {
        if (!this.#held) to.end();
      });
      from.on("error", () => undefined);
      from.on("close", () => {
        open -= 1;
        if (!this.#held) to.destroy();
        if (open === 0) ended();
      });
    }
  }

  write(bytes: Buffer, direction: Direction, done?: () => void): void {
    const to = direction === "toServer" ? this.#server : this.#client;
    if (to.writable) to.write(bytes, () => done?.());
    else done?.();
  }

  /** Reads no more: the sender's bytes wait in the kernel, as behind a router that went away. */
  hold(): void {
    this.#held = true;
    this.#client.pause();
    this.#server.pause();
  }

  release(): void {
    if (!this.#held) return;
    this.#held = false;
    this.#client.resume();
    this.#server.resume();
    // An end that came meanwhile was not passed on.
    if (this.#client.destroyed) this.#server.destroy();
    if (this.#server.destroyed) this.#client.destroy();
  }

  reset(): void {
    this.#held = false;
    this.#client.resetAndDestroy();
    this.#server.resetAndDestroy();
  }
}
