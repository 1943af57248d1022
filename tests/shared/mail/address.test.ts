// Addresses: whose they are, behind which nobody reads, and which one was meant.
import { describe, expect, it } from "vitest";
import { domainOf, isNoReply, isPublicDomain, withoutTag } from "../../../shared/mail/address.ts";
import { suggestAddress } from "../../../shared/mail/typo.ts";

it("knows the parts of an address", () => {
  expect(domainOf("nora@FieldWorks.example")).toBe("fieldworks.example");
  expect(domainOf("nobody")).toBe("");
  expect(withoutTag("nora+shop@fieldworks.example")).toBe("nora@fieldworks.example");
  expect(isPublicDomain("gmx.de")).toBe(true);
  expect(isPublicDomain("fieldworks.example")).toBe(false);
});

it.each([
  "no-reply@x.example",
  "noreply@x.example",
  "noreply-shop@x.example",
  "donotreply@x.example",
  "mailer-daemon@x.example",
  "bounce-7@x.example",
  "newsletter@x.example",
  "nicht-antworten@x.example",
])("nobody reads %s", (address) => expect(isNoReply(address)).toBe(true));
it.each([
  "nora@x.example",
  "reply@x.example",
  "norepp@x.example",
  "office@x.example",
  "info@noreply.example",
  "systemhaus@x.example",
])("somebody reads %s", (address) => expect(isNoReply(address)).toBe(false));

const CONTACTS = ["nora@fieldworks.example", "tim.ruizmann@ruiz-heating.com", "info@feldwerk.de"];

describe("the address that was meant", () => {
  it.each([
    ["j@gmial.com", "j@gmail.com", "gmail.com"],
    ["j@gmail.con", "j@gmail.com", "gmail.com"],
    ["j@gmail.co", "j@gmail.com", "gmail.com"],
    ["j@gmailcom", "j@gmail.com", "gmail.com"],
    ["J@Hotmial.com", "j@hotmail.com", "hotmail.com"],
    ["j@outlok.com", "j@outlook.com", "outlook.com"],
    ["j@wbe.de", "j@web.de", "web.de"],
    ["j@gmx.ed", "j@gmx.de", "gmx.de"],
    ["j@t-onlin.de", "j@t-online.de", "t-online.de"],
    ["j@wanado.fr", "j@wanadoo.fr", "wanadoo.fr"],
    ["j@libro.it", "j@libero.it", "libero.it"],
    ["anna@ruiz-heatin.com", "anna@ruiz-heating.com", "ruiz-heating.com"],
    ["anna@feldwerk.com", "anna@feldwerk.de", "feldwerk.de"],
  ])("%s is a slip of %s", (wrong, address, of) => {
    expect(suggestAddress(wrong, CONTACTS)).toEqual({ address, why: "domain", of });
  });
  it.each([
    ["nora@fieldwroks.example", "nora@fieldworks.example"],
    ["nroa@fieldworks.example", "nora@fieldworks.example"],
    ["tim.ruizman@ruiz-heating.com", "tim.ruizmann@ruiz-heating.com"],
  ])("%s is the contact %s", (wrong, address) => {
    expect(suggestAddress(wrong, CONTACTS)).toEqual({ address, why: "contact", of: address });
  });
  it.each([
    "j@gmail.com",
    "j@gmx.net",
    "j@cox.net",
    "j@yahoo.it",
    "j@yahoo.nl",
    "j@hotmail.it",
    "j@me.com",
    "j@mail.com",
    "j@firm.de",
    "j@web.com",
    "j@live.de",
    "j@aol.de",
    "j@feldwerk.de",
    "nobody",
    "@gmail.con",
    "j@",
    "",
  ])("nothing is proposed for %j", (address) => expect(suggestAddress(address, CONTACTS)).toBeNull());
  it("does not take one short name for another", () => {
    expect(suggestAddress("bo@fieldworks.example", ["jo.b@fieldworks.example"])).toBeNull();
  });
});
