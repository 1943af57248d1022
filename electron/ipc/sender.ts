// Is a frame the app's own window? Pure: anything else that manages to send a message is refused.

export interface Frame {
  readonly url: string;
  /** The frame that holds this one; null for a window's main frame. */
  readonly parent: unknown;
}

/** True for a main frame whose page was loaded from `home` (closer://app/, or the development server). */
export function isOwnFrame(frame: Frame | null, home: string): boolean {
  if (frame === null || frame.parent !== null) return false;
  return sameSite(frame.url, home);
}

/** Same scheme, host and port; `URL.origin` is "null" for schemes of our own, hence by hand. */
export function sameSite(url: string, home: string): boolean {
  try {
    const one = new URL(url);
    const other = new URL(home);
    return one.protocol === other.protocol && one.host === other.host && one.username === "" && one.password === "";
  } catch {
    return false;
  }
}
