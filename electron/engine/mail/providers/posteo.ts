// Posteo.
import { define, imaps, submissions } from "./provider.ts";

export const posteo = define({
  id: "posteo",
  name: "Posteo",
  domains: [
    "posteo.de",
    "posteo.net",
    "posteo.org",
    "posteo.eu",
    "posteo.at",
    "posteo.ch",
    "posteo.uk",
    "posteo.co.uk",
    "posteo.es",
    "posteo.it",
    "posteo.me",
    "posteo.nl",
    "posteo.us",
  ],
  mx: ["posteo.de"],
  imap: imaps("posteo.de"),
  smtp: submissions("posteo.de"),
  helpUrl: "https://posteo.de/en/help",
});
