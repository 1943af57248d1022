// Microsoft 365 for firms, under their own domains.
import { type Authority, define, imaps, submission } from "./provider.ts";

/** Outlook.com signs in here too. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow */
export const microsoft: Authority = {
  name: "Microsoft",
  // Of all tenants: each one's own issuer has its id there.
  issuer: "https://login.microsoftonline.com/{tenantid}/v2.0",
  authorizationEndpoint: "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
  tokenEndpoint: "https://login.microsoftonline.com/common/oauth2/v2.0/token",
  scopes: [
    "https://outlook.office.com/IMAP.AccessAsUser.All",
    "https://outlook.office.com/SMTP.Send",
    "offline_access",
  ],
  // The browser may be signed in already, with another address.
  parameters: { prompt: "select_account" },
  loopback: "localhost",
  environment: { clientId: "CLOSER_MICROSOFT_CLIENT_ID", clientSecret: null },
};

export const microsoft365 = define({
  id: "microsoft365",
  name: "Microsoft 365",
  tile: true,
  domains: ["office365.com", "onmicrosoft.com"],
  mx: ["mail.protection.outlook.com", "mx.microsoft"],
  imap: imaps("outlook.office365.com"),
  smtp: submission("smtp.office365.com"),
  auth: "oauth-microsoft",
  filesSentCopy: "always",
  perMinute: 30,
  steps: [
    "Microsoft lets mail programs in only through its own sign-in page: choose Sign in with Microsoft.",
    "A browser window opens; sign in there and allow Closer to read and send your mail.",
    "Your administrator may have to allow this once, and to switch on IMAP and Authenticated SMTP for your mailbox.",
  ],
  helpUrl:
    "https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission",
});
