// Passwords: keychain, this session only, or weak with consent; never in clear on disk.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keepSecrets, type Vault } from "../../../electron/accounts/secrets.ts";

let folder = "";
let path = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "closer-secrets-"));
  path = join(folder, "secrets.json");
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

const seal = (key: string, text: string): Buffer => Buffer.from([key, ...text].reverse().join("\u0001"), "utf16le");
function open(key: string, bytes: Buffer): string {
  const parts = bytes.toString("utf16le").split("\u0001").reverse();
  if (parts[0] !== key) throw new Error("sealed with another key");
  return parts.slice(1).join("");
}

/** A keychain like those of Electron 45: `backend` null is macOS or Windows. */
function vault(backend: "gnome_libsecret" | "basic_text", available = true): Vault & { plain: boolean } {
  const self = {
    plain: false,
    getSelectedStorageBackend: () => backend,
    setUsePlainTextEncryption: (use: boolean) => {
      self.plain = use;
    },
    isEncryptionAvailable: () => (backend === "basic_text" ? self.plain : available),
    encryptString: (text: string) => seal(backend, text),
    decryptString: (bytes: Buffer) => open(backend, bytes),
    isAsyncEncryptionAvailable: async () => available,
    encryptStringAsync: async (text: string) => seal(backend, text),
    decryptStringAsync: async (bytes: Buffer) => ({ result: open(backend, bytes), shouldReEncrypt: false }),
  };
  return self;
}

/** An older runtime: only the calls that answer at once. */
function older(): Vault {
  const { isEncryptionAvailable, encryptString, decryptString } = vault("gnome_libsecret");
  return { isEncryptionAvailable, encryptString, decryptString, getSelectedStorageBackend: () => "gnome_libsecret" };
}

async function onDisk(): Promise<string> {
  const files = await readdir(folder);
  return (await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")))).join("\n");
}

describe("with a keychain", () => {
  test.each([
    ["now", () => vault("gnome_libsecret")],
    ["in an older runtime", older],
  ])("%s: kept sealed, and there again after a restart", async (_when, make) => {
    const secrets = keepSecrets(make(), path, "linux");
    expect(await secrets.keeping()).toBe("keychain");
    await secrets.keep("a1", "open sesame", false);
    expect(await keepSecrets(make(), path, "linux").read("a1")).toBe("open sesame");
    const disk = await onDisk();
    for (const form of ["open sesame", Buffer.from("open sesame").toString("base64").slice(0, 12)]) {
      expect(disk).not.toContain(form);
    }
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test("a removed mailbox leaves nothing", async () => {
    const secrets = keepSecrets(vault("gnome_libsecret"), path, "linux");
    await secrets.keep("a1", "one", false);
    await secrets.keep("a2", "two", false);
    await secrets.forget("a1");
    expect(await secrets.read("a1")).toBeNull();
    const later = keepSecrets(vault("gnome_libsecret"), path, "linux");
    expect([await later.read("a1"), await later.read("a2")]).toEqual([null, "two"]);
  });

  test("two at once are both kept", async () => {
    const secrets = keepSecrets(vault("gnome_libsecret"), path, "linux");
    await Promise.all(["a1", "a2", "a3"].map((account) => secrets.keep(account, `of ${account}`, false)));
    const later = keepSecrets(vault("gnome_libsecret"), path, "linux");
    expect(await Promise.all(["a1", "a2", "a3"].map((account) => later.read(account)))).toEqual([
      "of a1",
      "of a2",
      "of a3",
    ]);
  });

  test("a keychain that no longer opens it: the owner has to sign in again, nothing breaks", async () => {
    await keepSecrets(vault("gnome_libsecret"), path, "linux").keep("a1", "one", false);
    const changed = vault("gnome_libsecret");
    changed.decryptStringAsync = () => Promise.reject(new Error("another key"));
    expect(await keepSecrets(changed, path, "linux").read("a1")).toBeNull();
    expect(await keepSecrets(vault("basic_text"), path, "linux").read("a1")).toBeNull();
  });

  test("a keyring that waits for its own password does not hold up the app for ever", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const locked = vault("gnome_libsecret");
    locked.isAsyncEncryptionAvailable = () => new Promise<boolean>(() => {});
    const keeping = keepSecrets(locked, path, "linux").keeping();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await keeping).toBe("session-only");
  });
});

describe("without a keychain", () => {
  test("kept for the session only, nothing on disk", async () => {
    const secrets = keepSecrets(vault("basic_text"), path, "linux");
    expect(await secrets.keeping()).toBe("session-only");
    await secrets.keep("a1", "open sesame", false);
    expect(await secrets.read("a1")).toBe("open sesame");
    expect(await readdir(folder)).toEqual([]);
    expect(await keepSecrets(vault("basic_text"), path, "linux").read("a1")).toBeNull();
  });

  test("with the owner's consent weakly sealed, and it says so from then on", async () => {
    await keepSecrets(vault("basic_text"), path, "linux").keep("a1", "open sesame", true);
    const later = keepSecrets(vault("basic_text"), path, "linux");
    expect(await later.keeping()).toBe("weak");
    expect(await later.read("a1")).toBe("open sesame");
    expect(await onDisk()).not.toContain("open sesame");
  });

  test("consent taken back: the older copy on disk goes", async () => {
    const secrets = keepSecrets(vault("basic_text"), path, "linux");
    await secrets.keep("a1", "old", true);
    await secrets.keep("a1", "new", false);
    expect(await keepSecrets(vault("basic_text"), path, "linux").read("a1")).toBeNull();
    expect(await secrets.read("a1")).toBe("new");
  });

  test("there is no weak sealing outside Linux", async () => {
    const none = vault("gnome_libsecret", false);
    const secrets = keepSecrets(none, path, "darwin");
    await secrets.keep("a1", "open sesame", true);
    expect([none.plain, await readdir(folder)]).toEqual([false, []]);
  });
});

describe("the file", () => {
  test.each(["", "{", "[]", '{"version":2,"secrets":{}}', '{"version":1,"secrets":{"a1":"x"}}'])(
    "%j is set aside, and the app goes on without",
    async (text) => {
      await writeFile(path, text);
      const secrets = keepSecrets(vault("gnome_libsecret"), path, "linux");
      expect(await secrets.read("a1")).toBeNull();
      expect(await readdir(folder)).toEqual(["secrets.json.broken"]);
      await secrets.keep("a1", "one", false);
      expect(await keepSecrets(vault("gnome_libsecret"), path, "linux").read("a1")).toBe("one");
    },
  );

  test("a half-written new file is no harm", async () => {
    await writeFile(`${path}.new`, "{", { mode: 0o644 });
    const secrets = keepSecrets(vault("gnome_libsecret"), path, "linux");
    await secrets.keep("a1", "one", false);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });
});
