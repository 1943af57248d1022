// The only door to the file system: writes that are on disk when they resolve, and nothing half-written under a real name.
import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { chmod, type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";

/** A file that only grows. */
export interface AppendFile {
  /** Writes all bytes at the end; what was written may be lost until `sync` resolves. */
  write(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  /** Cuts the file back, durably. */
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

export interface Disk {
  /** Names in a folder, sorted; empty when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** The whole file, or null when there is none. */
  read(path: string): Promise<Buffer | null>;
  /** `length` bytes from `offset`, or fewer at the end of the file; in `into` when they fit there. Blocks: for a few KB, or at start. */
  readAt(path: string, offset: number, length: number, into?: Buffer): Buffer;
  stream(path: string): Readable;
  /** Size in bytes and time of the last change (epoch ms), or null when there is no such file. */
  stat(path: string): Promise<{ readonly size: number; readonly changed: number } | null>;
  /** Opens for appending; a new file's name is on disk before this resolves. */
  append(path: string): Promise<AppendFile>;
  /** Writes beside, syncs, renames over, syncs the folder: afterwards either the old or the new content stands there. */
  replace(path: string, content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void>;
  move(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  makeFolder(folder: string): Promise<void>;
}

const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;
/** Windows refuses to replace a file that a virus scanner or reader has open for a moment. */
const BUSY = new Set(["EPERM", "EACCES", "EBUSY"]);
const BUSY_TRIES = process.platform === "win32" ? 20 : 1;

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Makes names durable. Windows has no such call on folders, and needs none for NTFS. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function renameTo(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (attempt >= BUSY_TRIES || !BUSY.has(codeOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * attempt));
    }
  }
}

function appendFile(handle: FileHandle): AppendFile {
  return {
    // FileHandle.writeFile goes on after a short write; a bare write() would not.
    write: (bytes) => handle.writeFile(bytes),
    sync: () => handle.datasync(),
    async truncate(length) {
      await handle.truncate(length);
      await handle.datasync();
    },
    close: () => handle.close(),
  };
}

/** Writes are gathered into pieces of this many bytes. */
const PIECE = 256 * 1024;

/** Writes many small chunks in a few large pieces, without ever holding them all. */
async function writeChunks(
  handle: FileHandle,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const piece = Buffer.allocUnsafeSlow(PIECE);
  let filled = 0;
  for await (const chunk of content) {
    if (filled + chunk.length > PIECE) {
      await handle.writeFile(piece.subarray(0, filled));
      filled = 0;
    }
    if (chunk.length > PIECE) await handle.writeFile(chunk);
    else {
      piece.set(chunk, filled);
      filled += chunk.length;
    }
  }
  await handle.writeFile(piece.subarray(0, filled));
}

export const realDisk: Disk = {
  async list(folder) {
    return ((await orNull(readdir(folder))) ?? []).sort();
  },
  read: (path) => orNull(readFile(path)),
  readAt(path, offset, length, into) {
    const bytes = into && into.length >= length ? into : Buffer.allocUnsafe(length);
    const file = openSync(path, "r");
    try {
      let done = 0;
      while (done < length) {
        const count = readSync(file, bytes, done, length - done, offset + done);
        if (count === 0) break;
        done += count;
      }
      return bytes.subarray(0, done);
    } finally {
      closeSync(file);
    }
  },
  stream: (path) => createReadStream(path),
  async stat(path) {
    const found = await orNull(stat(path));
    return found ? { size: found.size, changed: found.mtimeMs } : null;
  },
  async append(path) {
    const known = await orNull(stat(path));
    const handle = await open(path, "a", FILE_MODE);
    try {
      if (!known) await syncFolder(dirname(path));
    } catch (error) {
      await handle.close();
      throw error;
    }
    return appendFile(handle);
  },
  async replace(path, content) {
    const temporary = `${path}.new`;
    const handle = await open(temporary, "w", FILE_MODE);
    try {
      try {
        await writeChunks(handle, content);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await renameTo(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await syncFolder(dirname(path));
  },
  async move(from, to) {
    await renameTo(from, to);
    await syncFolder(dirname(to));
  },
  async remove(path) {
    await rm(path, { force: true });
  },
  async makeFolder(folder) {
    const made = await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
    if (made) await syncFolder(dirname(made));
    else if (process.platform !== "win32" && ((await stat(folder)).mode & 0o077) !== 0)
      await chmod(folder, FOLDER_MODE);
  },
};

/** Where things lie in the data folder. */
export const layout = (folder: string) => ({
  head: join(folder, "ledger.json"),
  previousHead: join(folder, "ledger.previous.json"),
  loops: join(folder, "loops"),
  journal: join(folder, "journal"),
  mail: join(folder, "mail"),
  texts: join(folder, "texts"),
  backups: join(folder, "backups"),
  restore: join(folder, "restore.json"),
});
export type Layout = ReturnType<typeof layout>;
