// Gmail and Google Groups, from before their reports had a machine-readable part.
import { headed, sharing } from "./layout.ts";
import type { Decoder } from "./notice.ts";
import { notesOf, system } from "./system.ts";

// "Delivery to the following recipient failed permanently:
//
//       ann@example.com
//
//  Technical details of permanent failure:
//  Google tried to deliver your message, but it was rejected …"
// "Delivery to the following recipient has been delayed:"
export const gmail = system(
  "gmail",
  /^\s*Delivery to the following recipients? (?:failed permanently|has been delayed|was aborted)/i,
  headed,
);

// "We're writing to let you know that the group you tried to contact (garden-club) may not exist, or you may not have
//  permission to post messages to the group." In any language the link stays, and the group stands in the field
// "X-Failed-Recipients: garden-club@googlegroups.com".
export const googleGroups: Decoder = {
  name: "google-groups",
  read(notice) {
    if (!notice.fromSystem || !/groups\.google\.com\/support|Google Groups?/.test(notice.text)) return null;
    return notesOf(sharing(notice.failedRecipients, notice.lines), notice);
  },
};
