// All helpdesks, the most particular first. A new one is one file and one line here.
import { amazonWebServices } from "./amazon-web-services.ts";
import { autotask } from "./autotask.ts";
import { basecamp } from "./basecamp.ts";
import { bugzilla, redmine } from "./bugzilla.ts";
import { freshdesk } from "./freshdesk.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import type { Helpdesk } from "./helpdesk.ts";
import { jira } from "./jira.ts";
import { kayako } from "./kayako.ts";
import { mailingList } from "./mailing-list.ts";
import { microsoftSupport } from "./microsoft-support.ts";
import { otrs } from "./otrs.ts";
import { parenthesised, plain, ticketWithColon } from "./plain.ts";
import { requestTracker } from "./request-tracker.ts";
import { salesforce } from "./salesforce.ts";
import { serviceNow } from "./service-now.ts";
import { siebel } from "./siebel.ts";
import { zendesk } from "./zendesk.ts";
import { zohoDesk } from "./zoho-desk.ts";

export const HELPDESKS: readonly Helpdesk[] = [
  salesforce,
  siebel,
  github,
  jira,
  microsoftSupport,
  amazonWebServices,
  serviceNow,
  autotask,
  kayako,
  zohoDesk,
  zendesk,
  otrs,
  requestTracker,
  redmine,
  bugzilla,
  mailingList,
  basecamp,
  freshdesk,
  gitlab,
  plain,
  ticketWithColon,
  parenthesised,
];
