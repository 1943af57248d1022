// Any mail server that has no file of its own.
import { define } from "./provider.ts";

export const generic = define({ id: "generic", name: "Other", domains: [], imap: null, smtp: null });
