// DreamHost.
import { define, imaps, submissions } from "./provider.ts";

export const dreamhost = define({
  id: "dreamhost",
  name: "DreamHost",
  domains: ["dreamhost.com"],
  mx: ["dreamhost.com"],
  imap: imaps("imap.dreamhost.com"),
  smtp: submissions("smtp.dreamhost.com"),
});
