// Gmail and Google Workspace.
import { type Authority, define, imaps, submissions } from "./provider.ts";

/** https://developers.google.com/identity/protocols/oauth2/native-app */
export const google: Authority = {
  name: "Google",
  issuer: "https://accounts.google.com",
  authorizationEndpoint: "https://accounts.google.com/o/oauth2/v2/auth",
  tokenEndpoint: "https://oauth2.googleapis.com/token",
  scopes: ["https://mail.google.com/"],
  // Without the question for consent, Google gives a refresh token only the first time.
  parameters: { access_type: "offline", prompt: "consent" },
  loopback: "127.0.0.1",
  // What Google calls the secret of a desktop app is none; it only wants to see it.
  environment: { clientId: "CLOSER_GOOGLE_CLIENT_ID", clientSecret: "CLOSER_GOOGLE_CLIENT_SECRET" },
};

export const gmail = define({
  id: "gmail",
  name: "Gmail",
  tile: true,
  domains: ["gmail.com", "googlemail.com"],
  mx: ["google.com", "googlemail.com"],
  imap: imaps("imap.gmail.com"),
  smtp: submissions("smtp.gmail.com"),
  // An APPEND of a message that Gmail has filed already may replace it and change its UID.
  filesSentCopy: "always",
  perMinute: 20,
  steps: [
    "Your normal Google password does not work here: Google wants an app password.",
    "Switch on 2-Step Verification in your Google account, under Security.",
    "Open the page below, give the app password a name such as Closer, and choose Create.",
    "Type the 16 letters that Google shows as the password; the blanks do not matter.",
    "If the page says that app passwords are not available, your administrator has to allow them.",
  ],
  browser: {
    auth: "oauth-google",
    steps: [
      "Choose Sign in with Google: a browser window opens.",
      "Sign in there with this address and allow Closer to read and send your mail.",
      "If Google says that Closer is blocked, your administrator has to allow it.",
    ],
  },
  helpUrl: "https://myaccount.google.com/apppasswords",
});
