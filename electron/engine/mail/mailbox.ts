// What a mail server says of folders and messages, in our words.

/** A part in BODYSTRUCTURE (RFC 3501 6.4.5). */
export interface Part {
  /** Its number, such as `1.2`; none of the only part of a message. */
  readonly part?: string | undefined;
  /** Media type. */
  readonly type: string;
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  readonly encoding?: string | undefined;
  readonly size?: number | undefined;
  readonly disposition?: string | undefined;
  readonly dispositionParameters?: Readonly<Record<string, string>> | undefined;
  readonly childNodes?: readonly Part[] | undefined;
}

/** A folder as the server lists it. */
export interface ListedFolder {
  readonly path: string;
  /** Its special use (RFC 6154) without backslash and in lower case: `sent`, `junk`, `archive`, `all`, … */
  readonly role: string | null;
  /** The server said the role; otherwise it was known by its name, in one of many languages. */
  readonly certain: boolean;
  readonly selectable: boolean;
}

/** State of a folder when it was opened or asked for. */
export interface FolderState {
  readonly uidValidity: string;
  readonly uidNext: number;
  readonly exists: number;
  readonly modseq: string | null;
}

/** What to search for; all given criteria must hold. */
export interface Wanted {
  /** UID set such as `5,7:9`. */
  readonly uids?: string;
  /** Received on this day or later, epoch ms (servers compare days). */
  readonly since?: number;
  /** Received before this day, epoch ms. */
  readonly before?: number;
  /** Larger than so many bytes. */
  readonly larger?: number;
  readonly messageId?: string;
  /** An address in To. */
  readonly to?: string;
  /** Gmail's own search language. */
  readonly gmail?: string;
}

/** One message of a FETCH; fields that were not asked for are missing. */
export interface Fetched {
  readonly uid: number;
  /** INTERNALDATE, epoch ms; 0 when the server gave none. */
  readonly receivedAt: number;
  readonly source?: Uint8Array;
  readonly header?: Uint8Array;
  readonly structure?: Part;
  readonly parts?: ReadonlyMap<string, Uint8Array>;
  readonly size?: number;
  /** The server's own id of the conversation: Gmail's X-GM-THRID, or THREADID (RFC 8474). */
  readonly thread?: string;
}

export interface FetchPlan {
  readonly source?: boolean;
  readonly header?: boolean;
  readonly structure?: boolean;
  readonly size?: boolean;
  /** Where the server knows conversations. */
  readonly thread?: boolean;
  /** Body parts by their number, each at most so many bytes. */
  readonly parts?: readonly { readonly key: string; readonly maxLength: number }[];
}
