// The base subject of RFC 5256, section 2.1, with the reply and forward marks of other languages.

const MARK =
  /^\s*(?:\[[^\]]{0,60}\]\s*)?(?:re|fwd?|aw|wg|sv|vs|antw|doorst|rif|r|i|res|enc|odp|tr|ynt|vá)\s*(?:\[\d+\]|\(\d+\))?\s*:\s*/i;

/** Subject without reply marks, list blobs and "(fwd)", lower-cased: equal for messages of one conversation. */
export function baseSubject(subject: string): string {
  let rest = subject.slice(0, 998).replace(/\s+/g, " ").trim();
  for (let guard = 0; guard < 50; guard++) {
    const shorter = rest
      .replace(/\s*\(fwd\)$/i, "")
      .replace(MARK, "")
      .trim();
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest.toLowerCase();
}
