// Types of the parts of hoodiecrow-imap that the demo uses; the package has none.

declare module "hoodiecrow-imap" {
  export interface HoodiecrowServer {
    listen(port: number, host: string, listening: () => void): void;
    close(closed?: () => void): void;
    setCommandHandler(command: string, handler: unknown): void;
    /** `raw` is a binary string (one character a byte). */
    appendMessage(mailbox: string, flags: readonly string[], internaldate: Date, raw: string): unknown;
    readonly server: import("node:net").Server;
  }
  export type Plugin = string | ((server: HoodiecrowServer) => void);
  export interface HoodiecrowOptions {
    readonly plugins: readonly Plugin[];
    readonly credentials: object;
    readonly users: Readonly<Record<string, { readonly password: string }>>;
    readonly storage: object;
  }
  const hoodiecrow: (options: HoodiecrowOptions) => HoodiecrowServer;
  // biome-ignore lint/style/noDefaultExport: that is how the package is made
  export default hoodiecrow;
}

declare module "hoodiecrow-imap/lib/commands/*" {
  const handler: unknown;
  // biome-ignore lint/style/noDefaultExport: that is how the package is made
  export default handler;
}

declare module "hoodiecrow-imap/lib/plugins/*" {
  const plugin: (server: import("hoodiecrow-imap").HoodiecrowServer) => void;
  // biome-ignore lint/style/noDefaultExport: that is how the package is made
  export default plugin;
}
