// Keeps passwords: in the system's keychain; without one for this session only, or weakly sealed when the owner agrees. The only user of safeStorage.
import type { SafeStorage } from "electron";
import type { OverviewPush } from "../../shared/ipc/snapshot.ts";
import { readSecrets, type Sealed, type SealedSecrets, writeSecrets } from "./secrets-file.ts";

export type Keeping = OverviewPush["secrets"];

export interface Secrets {
  /**
   * How secrets are kept on this machine. Ask only after the window stands: a locked keyring shows its own dialog, and
   * while that waits for the owner the answer is `session-only`.
   */
  keeping(): Promise<Keeping>;
  keep(account: string, secret: string, agreedToWeak: boolean): Promise<void>;
  /** Null: not known, or the keychain no longer opens it. */
  read(account: string): Promise<string | null>;
  forget(account: string): Promise<void>;
}

/** The part of safeStorage in use. Older runtimes have no `…Async`, and theirs may wait for the keyring's dialog. */
export type Vault = Pick<SafeStorage, "isEncryptionAvailable" | "encryptString" | "decryptString"> &
  Partial<
    Pick<
      SafeStorage,
      | "isAsyncEncryptionAvailable"
      | "encryptStringAsync"
      | "decryptStringAsync"
      | "getSelectedStorageBackend"
      | "setUsePlainTextEncryption"
    >
  >;

/** The owner may be looking for her keyring's password: wait this long (ms), then go on without. */
const PATIENCE = 60_000;

export function keepSecrets(vault: Vault, path: string, platform: NodeJS.Platform): Secrets {
  const session = new Map<string, string>();
  let stored: Promise<SealedSecrets> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: two writers of one file, or two keyring dialogs, help nobody. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }

  function load(): Promise<SealedSecrets> {
    stored ??= readSecrets(path);
    return stored;
  }

  async function save(change: (secrets: Map<string, Sealed>) => void): Promise<void> {
    const next = new Map(await load());
    change(next);
    await writeSecrets(path, next);
    stored = Promise.resolve(next);
  }

  async function hasKeychain(): Promise<boolean> {
    const backend = platform === "linux" ? vault.getSelectedStorageBackend?.() : "system";
    if (backend === "basic_text" || backend === "unknown") return false;
    const available = vault.isAsyncEncryptionAvailable?.() ?? Promise.resolve(vault.isEncryptionAvailable());
    return inTime(available, false);
  }

  async function seal(secret: string): Promise<string | null> {
    if (!(await hasKeychain())) return null;
    const data = vault.encryptStringAsync?.(secret) ?? Promise.resolve(vault.encryptString(secret));
    return (await inTime<Buffer | null>(data, null))?.toString("base64") ?? null;
  }

  /** With the key that every Chromium has: better than plain text against a glance, not against a thief. Linux only. */
  function sealWeakly(secret: string): string | null {
    if (platform !== "linux" || vault.setUsePlainTextEncryption === undefined) return null;
    vault.setUsePlainTextEncryption(true);
    return vault.isEncryptionAvailable() ? vault.encryptString(secret).toString("base64") : null;
  }

  async function unseal({ how, data }: Sealed): Promise<string | null> {
    const bytes = Buffer.from(data, "base64");
    try {
      if (how === "weak") {
        vault.setUsePlainTextEncryption?.(true);
        return vault.decryptString(bytes);
      }
      if (!(await hasKeychain())) return null;
      const opened = vault.decryptStringAsync?.(bytes).then(({ result }) => result);
      return await inTime<string | null>(opened ?? Promise.resolve(vault.decryptString(bytes)), null);
    } catch {
      return null;
    }
  }

  return {
    keeping: () =>
      inTurn(async () => {
        if (await hasKeychain()) return "keychain";
        return [...(await load()).values()].some(({ how }) => how === "weak") ? "weak" : "session-only";
      }),
    keep: (account, secret, agreedToWeak) =>
      inTurn(async () => {
        session.set(account, secret);
        const strong = await seal(secret);
        const data = strong ?? (agreedToWeak ? sealWeakly(secret) : null);
        if (data !== null) {
          const how = strong === null ? "weak" : "keychain";
          await save((secrets) => secrets.set(account, { how, data }));
        } else if ((await load()).has(account)) {
          // An older password must not come back at the next start.
          await save((secrets) => secrets.delete(account));
        }
      }),
    read: (account) =>
      inTurn(async () => {
        const known = session.get(account);
        if (known !== undefined) return known;
        const sealed = (await load()).get(account);
        const secret = sealed === undefined ? null : await unseal(sealed);
        if (secret !== null) session.set(account, secret);
        return secret;
      }),
    forget: (account) =>
      inTurn(async () => {
        session.delete(account);
        if ((await load()).has(account)) await save((secrets) => secrets.delete(account));
      }),
  };
}

/** The answer, or `otherwise` when it fails or takes longer than the owner's patience. */
async function inTime<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, otherwise);
  });
  try {
    return await Promise.race([answer, patience]);
  } catch {
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}
