// Where owners of Google and Microsoft mailboxes sign in. Client ids are configuration, never in the code.
import type { ServerMetadata } from "openid-client";
import type { Account } from "../../shared/ledger/account.ts";

export type OAuthKind = Exclude<Account["auth"], "password">;

export interface OAuthProvider {
  readonly server: ServerMetadata;
  /** What is asked for: reading and sending mail over IMAP and SMTP, and a grant that can be refreshed. */
  readonly scope: string;
  /** Further parameters of the authorization request. */
  readonly extra: Readonly<Record<string, string>>;
  /** Host of the loopback redirect, as the provider registers it for desktop apps. */
  readonly redirectHost: "127.0.0.1" | "localhost";
  readonly clientId: string | null;
  /** Google gives desktop apps one that is no secret, and asks for it. */
  readonly clientSecret: string | null;
}

/** The providers as this machine is configured. */
export function oauthProviders(environment: NodeJS.ProcessEnv): Readonly<Record<OAuthKind, OAuthProvider>> {
  const configured = (name: string): string | null => environment[name] || null;
  return {
    // https://developers.google.com/identity/protocols/oauth2/native-app; scope for IMAP: developers.google.com/gmail/imap
    "oauth-google": {
      server: {
        issuer: "https://accounts.google.com",
        authorization_endpoint: "https://accounts.google.com/o/oauth2/v2/auth",
        token_endpoint: "https://oauth2.googleapis.com/token",
      },
      scope: "https://mail.google.com/",
      extra: { access_type: "offline", prompt: "consent" },
      redirectHost: "127.0.0.1",
      clientId: configured("CLOSER_GOOGLE_CLIENT_ID"),
      clientSecret: configured("CLOSER_GOOGLE_CLIENT_SECRET"),
    },
    // https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth
    "oauth-microsoft": {
      server: {
        issuer: "https://login.microsoftonline.com/common/v2.0",
        authorization_endpoint: "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
        token_endpoint: "https://login.microsoftonline.com/common/oauth2/v2.0/token",
      },
      scope: "offline_access https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send",
      extra: { prompt: "select_account" },
      redirectHost: "localhost",
      clientId: configured("CLOSER_MICROSOFT_CLIENT_ID"),
      clientSecret: null,
    },
  };
}
