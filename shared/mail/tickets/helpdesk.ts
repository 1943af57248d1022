// How a helpdesk writes its ticket number into a subject line. Data only.

export interface Helpdesk {
  readonly name: string;
  /** Finds the token in a subject; group 1 is the token itself. */
  readonly token: RegExp;
  /** The only domains (with their subdomains) such mail comes from, when the vendor sends it itself; null when any firm may. */
  readonly domains: readonly string[] | null;
}
