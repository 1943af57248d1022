// Lotus Notes and Domino.
import { headed, joined, listedAfter, sharing } from "./layout.ts";
import { system } from "./system.ts";

// "------- Failure Reasons  --------
//
//  User not listed in public Name & Address Book
//  ann@example.com
//
//  ------- Returned Message --------"
// The reason stands before the address.
export const notes = system("notes", /^-{3,}\s*Failure Reasons\s*-{3,}/i, (lines) =>
  headed(lines.slice(1)).map(({ address, words }) => ({
    address,
    words: joined([words, ...lines.slice(1).filter((line) => !line.includes("@"))]),
  })),
);

// "Your message
//    Subject: Offer
//  was not delivered to:
//    ann@example.com
//  because:
//    User ann (ann@example.com) not listed in Domino Directory"
export const domino = system("domino", /^\s*was not delivered to:/i, (lines) => {
  const because = lines.findIndex((line) => /^\s*because:/i.test(line));
  return sharing(listedAfter(lines, /was not delivered to:/i), lines.slice(because + 1));
});
