// One process per ledger: a lock that the operating system drops the instant its holder dies, so that none is ever stale.
import { constants } from "node:fs";
import { open, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { StoreError } from "./store-error.ts";

export interface Lock {
  release(): Promise<void>;
}

/** Length of a Linux socket address without its leading NUL (unix(7): sun_path holds 108 bytes). */
const SOCKET_NAME = 107;
/** open(2) of macOS, <sys/fcntl.h>: takes an flock(2) together with the file; Node passes the flag through. */
const O_EXLOCK = 0x20;

/**
 * Locks a data folder for this process. Rejects with `locked` when another process (or this one) holds it.
 * Linux: an abstract socket (unix(7)); Windows: a named pipe; both named after the folder's device and file number, so that
 * another path to the same folder finds them too. macOS: flock. All three vanish with the process, SIGKILL included.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  if (process.platform === "darwin") return lockFile(join(folder, "lock"));
  const { dev, ino } = await stat(folder, { bigint: true });
  const name = `closer-ledger-${dev}-${ino}-`;
  return lockSocket(process.platform === "win32" ? `\\\\.\\pipe\\${name}` : `\0${name.padEnd(SOCKET_NAME, "-")}`);
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : null);
const held = (cause: unknown): StoreError =>
  new StoreError("locked", "Another copy of Closer has this data folder open.", cause);

async function lockFile(path: string): Promise<Lock> {
  try {
    const file = await open(path, constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | O_EXLOCK, 0o600);
    return { release: () => file.close() };
  } catch (error) {
    throw codeOf(error) === "EAGAIN" ? held(error) : error;
  }
}

function lockSocket(name: string): Promise<Lock> {
  const server = createServer((connection) => connection.destroy());
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const code = codeOf(error);
      reject(code === "EADDRINUSE" || (process.platform === "win32" && code === "EACCES") ? held(error) : error);
    });
    server.listen({ path: name, exclusive: true }, () => {
      server.unref();
      resolve({ release: () => new Promise((done) => server.close(() => done())) });
    });
  });
}
