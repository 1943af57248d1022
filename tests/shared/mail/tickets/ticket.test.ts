// Ticket numbers: every helpdesk by its own form, and the many numbers in subjects that are none.
import { describe, expect, it } from "vitest";
import { HELPDESKS } from "../../../../shared/mail/tickets/index.ts";
import { ticketIn, ticketToken } from "../../../../shared/mail/tickets/ticket.ts";

const SAMPLES: readonly (readonly [helpdesk: string, subject: string, token: string])[] = [
  ["Salesforce", "Case 00077: boiler [ ref:_00Dx0abc._500y0def:ref ]", "_00Dx0abc._500y0def"],
  ["Salesforce", "Re: boiler ref:!00Dx0abc.!500y0def:ref", "!00Dx0abc.!500y0def"],
  ["Siebel", "[SR ID:2-9Q1] pump", "2-9Q1"],
  ["GitHub", "Re: [ruiz/heating] Pump stops at night (#88)", "88"],
  ["GitHub", "Re: [ruiz/heating] Quieter pump (PR #89)", "89"],
  ["GitLab", "Re: heating | Pump stops at night (#88)", "#88"],
  ["GitLab", "heating | Quieter pump (!12)", "!12"],
  ["Jira", "[JIRA] (HEAT-31) Pump stops", "HEAT-31"],
  ["Jira", "[JIRA] Commented: (HEAT-31) Pump stops", "HEAT-31"],
  ["Microsoft support", "Mailbox full - TrackingID#2502030040001234", "2502030040001234"],
  ["AWS support", "[CASE 1700123456] Re: bill", "1700123456"],
  ["ServiceNow", "Your request RITM0041234 was approved", "RITM0041234"],
  ["Autotask", "T20250203.0042 Pump stops", "T20250203.0042"],
  ["Kayako", "[#FLD-204-77120]: Pump stops", "FLD-204-77120"],
  ["Zoho Desk", "[## 7712 ##] Pump stops", "7712"],
  ["Zendesk", "Request received [4K9QZ1-7XPL]", "4K9QZ1-7XPL"],
  ["Request Tracker", "[fieldworks.example #771] Resolved: pump", "771"],
  ["Redmine", "[Heating - Bug #771] (New) Pump stops", "771"],
  ["Bugzilla", "[Bug 771] New: Pump stops", "771"],
  ["RubyForge", "[pump-users][7712] Does it stop?", "7712"],
  ["Highrise", "[deal:771] Field", "771"],
  ["Freshdesk", "[#7712] Pump stops", "7712"],
  ["Freshdesk", "[#Field-7712] Pump stops", "Field-7712"],
  ["OTRS", "AW: Pumpe steht [Ticket#2025020310000012]", "2025020310000012"],
  ["OTRS", "[Vorgang #7712] Pumpe steht", "7712"],
  ["plain", "Your ticket number is 7712", "7712"],
  ["plain", "Support Ticket #7712: pump", "7712"],
  ["plain", "Case: 7712", "7712"],
  ["parenthesised", "Re: (#77120) pump", "77120"],
];

it.each(SAMPLES)("%s: %s", (helpdesk, subject, token) => {
  expect(ticketIn(subject)).toEqual({ token, helpdesk });
});

it("has a sample for every helpdesk", () => {
  const sampled = new Set(SAMPLES.map(([helpdesk]) => helpdesk));
  expect(HELPDESKS.filter(({ name }) => !sampled.has(name))).toEqual([]);
});

it.each([
  "Order #7712 has been shipped",
  "Your order (#77120)",
  "Rechnung (#77120)",
  "Invoice INV77120",
  "INX77120",
  "Newsletter #12",
  "Photos (1476358788189)",
  "Re[5]: pump",
  "[2025] prices",
  "[urgent] pump",
  "Request: 3 pumps",
  "Anfrage: 3 Pumpen",
  "Case study: 500 pumps",
  "Tickets for Hamlet, 2 seats",
  "COVID-19 rules",
  "UTF-8 in subjects",
  "CS2000 manual",
  "12 - 4000771 - Long Street 80 - 0819306 - offer",
  "Bug in the form",
  "[Field] Invoice [2025-11]",
])("no ticket in %j", (subject) => {
  expect(ticketToken(subject)).toBeNull();
});

describe("the sender's domain", () => {
  it("must be able to have a helpdesk", () => {
    expect(ticketToken("[Ticket #7712] pump", "help@fieldworks.example")).toBe("7712");
    expect(ticketToken("[Ticket #7712] pump", "nora@gmail.com")).toBeNull();
    expect(ticketToken("[Ticket #7712] pump", "nobody")).toBeNull();
  });
  it("must be the vendor's when only the vendor sends such mail", () => {
    const subject = "Re: [ruiz/heating] Pump stops (#88)";
    expect(ticketIn(subject, "notifications@github.com")).toEqual({ token: "88", helpdesk: "GitHub" });
    expect(ticketIn(subject, "nora@fieldworks.example")?.helpdesk).not.toBe("GitHub");
    expect(ticketToken("[CASE 1700123456] bill", "no-reply@support.amazonaws.com")).toBe("1700123456");
    expect(ticketToken("[CASE 1700123456] bill", "x@notamazon.com")).toBeNull();
  });
});

it("reads hostile subjects in time", () => {
  const start = performance.now();
  for (const piece of ["[", "(#", "ticket #", "ticket ", "[a/a] ", " | ", "[JIRA](", "##", "1", "A"])
    ticketToken(piece.repeat(1e5));
  expect(performance.now() - start).toBeLessThan(200);
});
