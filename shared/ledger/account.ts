// A watched mailbox: how to reach it, who the owner is in it, how far it has been read.

export interface Server {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, `starttls` required before login, `none` only on loopback. */
  readonly security: "tls" | "starttls" | "none";
  readonly user: string;
  /** SHA-256 fingerprint (hex) of a certificate that the owner chose to trust, or null. */
  readonly trusted: string | null;
}

export interface Account {
  readonly id: string;
  /** Primary address; also the name under which the owner sees it. */
  readonly address: string;
  readonly name: string;
  /** Further addresses that are the owner: aliases and reply-to addresses. */
  readonly aliases: readonly string[];
  /** Provider file that knows this service's habits, such as `generic` or `gmail`. */
  readonly provider: string;
  readonly auth: "password" | "oauth-google" | "oauth-microsoft";
  readonly imap: Server;
  readonly smtp: Server;
  /** Folders read, by role; `sent` null until found or chosen. */
  readonly folders: AccountFolders;
  /** Start of the look-back, epoch ms; older mail is left alone. */
  readonly since: number;
  /** Instant at which the account was connected: older mail than 7 days before goes to Maybe. */
  readonly connectedAt: number;
  /** "Start from today": instant before which mail is suggested for no loop, epoch ms. */
  readonly fromToday?: number | undefined;
  readonly demo: boolean;
}

export interface AccountFolders {
  readonly inbox: string;
  readonly sent: string | null;
  readonly junk: string | null;
  readonly archive: string | null;
  /** Chosen by the owner in addition. */
  readonly more: readonly string[];
  /** Taken out by the owner: never found again as junk or archive. */
  readonly left?: readonly string[] | undefined;
}

/** How far a folder has been read: committed together with what was read. */
export interface Cursor {
  readonly uidValidity: string;
  /** All messages with a UID above this are new. */
  readonly uidNext: number;
  /** The look-back runs from new to old: UIDs at or above this have been read; 0 or 1 = finished. */
  readonly lowest: number;
  readonly modseq: string | null;
  /** Start of the look-back that `lowest` counts for, epoch ms: an earlier start reads on from there. */
  readonly since: number;
  /** Look-back progress: messages to read in all, and read so far. */
  readonly total: number;
  readonly done: number;
}

/** Is this account watched, and complete up to when? Never stored: it describes the present connection. */
export interface Health {
  readonly account: string;
  readonly state: "connecting" | "looking-back" | "watching" | "waiting" | "needs-sign-in" | "stopped";
  /** Epoch ms up to which every folder has been read; null before the first pass. */
  readonly completeUntil: number | null;
  /** Folder that is behind, if any. */
  readonly behind: string | null;
  readonly problem: Problem | null;
  readonly lookBack: {
    readonly done: number;
    readonly total: number;
    readonly perSecond: number;
    readonly secondsLeft: number | null;
  } | null;
  /** Messages that could not be read: subject or id, and why. */
  readonly unread: readonly { readonly what: string; readonly why: string }[];
}

/** What went wrong, as a code that the screen puts into words, with the server's own words behind it. */
export interface Problem {
  readonly code:
    | "wrong-password"
    | "unknown-host"
    | "refused"
    | "timeout"
    | "certificate"
    | "no-encryption"
    | "no-sent-folder"
    | "offline"
    | "throttled"
    | "server"
    | "imap-disabled"
    | "sign-in-expired"
    | "disk"
    | "size"
    | "recipient";
  readonly server: "imap" | "smtp" | "local";
  readonly details: string;
  /** Of a certificate problem: what is wrong with it, and its SHA-256 fingerprint. */
  readonly certificate: {
    readonly why: "expired" | "wrong-host" | "self-signed" | "unknown-ca" | "other";
    readonly fingerprint: string;
    readonly host: string;
  } | null;
}
