// English.
import { openings, phrases } from "../phrases.ts";
import type { KindWords } from "./words.ts";

export const english: KindWords = {
  common: "the and you your to for with this that from have has been will are our please we on not is",
  subject: openings(`
    automatic(ally|) (generated |)(reply|response|answer|acknowledg~|e-mail|email|message|e-mail response)
    auto~( |-)?(reply|response|respons|responder|answer|acknowledg~|confirmation)
    autoreply
    autoresponse
    autorespons
    auto( |-)reply
    auto( |-)response
    auto( |-)acknowledg~
    auto ?:
    (an |)(automatic |)acknowledg~ (of|e-mail|email|-)
    vacation (response|reply|auto-reply|message|notice)
    (out of (the |)office|ooo|away from (my|the) (desk|office|mail)|on (vacation|holiday|leave|annual leave)|vacation|absence|away) ?:
    (out of (the |)office|ooo) auto~
  `),
  hint: openings(`
    out of (the |)office
    ooo
    away
    on (vacation|holiday|leave|annual leave|maternity leave|parental leave)
    absence
    i'm (away|out|on)
    i am (away|out|on)
    mailbox closed
    (we've |we have |)(got|received) your
    your * (received|created|opened|registered|logged|submitted)
    (thank you|thanks) (so much |)for
    (new |)(ticket|case|request|incident|claim) * (received|created|opened|registered|logged|submitted|#)
    confirmation of receipt
    message received
    receipt of
  `),
  away: phrases(`
    (i'm|i am|i'll be|i will be) * (out of (the |)office|out of town|away|on vacation|on holiday|on leave|on annual leave|on parental leave|on maternity leave|on paternity leave|on sick leave|on sabbatical|on a business trip|travelling|traveling|not in the office|unavailable|off sick|off work|off until|absent)
    currently (out of (the |)office|away|on leave|on holiday|on vacation|travelling|traveling|unavailable)
    (limited|no|without|intermittent|infrequent) access to * (e-mail|email|phone|messages|emails|e-mails)
    (i|we)('m|'re| am| are) (back|returning) * on
    (back|return|returning) (in|to) the office (on|until)
    (the|our) (office|shop|store|company|business|workshop) (is|will be) * closed
    out of (the |)office (until|from|through|till|between|starting|today)
    at a conference
    work (mondays|tuesdays|wednesdays|thursdays|fridays) * only
    gone fishing
    only sleeping
    office is closed
  `),
  meanwhile: phrases(`
    (is|are) urgent
    in (urgent|pressing) (cases|matters)
    for (urgent|pressing|time-sensitive|immediate) *
    urgent matters
    pressing news matters
    emergency
    (immediate |)assistance
    in my absence
    during my absence
    please (contact|call|write to|e-mail|email|reach out to|get in touch with|direct|resend|telephone)
    (upon|on|after) my return
    when i (am|get|return|come) (back|to)
    as soon as i (am|get|return)
    once i('m| am) back
    will (be (read|answered)|not be forwarded)
    not be forwarded
    respond to your * as promptly
    will respond
    please expect delays
    checking (messages|my messages|e-mail|email|emails)
  `),
  gone: phrases(`
    no longer (with|works|work|employed|working|part of|at|in use|monitored|active|used|checked|read)
    (has|have) left (the |)(company|organisation|organization|firm)
    mailbox (is|will be) (not|no longer|unmonitored|unattended) *
    (is|are) not (monitored|read|checked)
    (address|mailbox|inbox|account) (is|has been) (closed|discontinued|retired|unattended|unmonitored)
  `),
  thanks: phrases(`
    thank(s| you) (very much |so much |)for (contacting|your|getting in (touch|contact)|reaching out|writing|submitting|e-mailing|emailing|taking the time|sending)
    thank you for (your|contacting)
  `),
  item: phrases(`
    (your|this|the|new|all|service|support) * (message|e-mail|email|mail|request|inquiry|enquiry|query|queries|ticket|submission|application|report|question|case|complaint|feedback|form|issue|claim|appeal|order|reservation|booking|incident|document|documents|files|letter|filing|return|brief|correspondence|suggestion|comment|reply|note|idea|registration|response)
    (ticket|case|request|incident|claim|order|filing|complaint|application) *
    message
    e-mail
    email
    it
  `),
  taken: phrases(`
    (has|have) (now |already |successfully |just |)been * (received|registered|logged|created|opened|recorded|submitted|forwarded|passed on|assigned|added|queued|uploaded|dealt with|processed|reviewed|looked into|issued)
    (is|are|was|were|is being|are being) (now |already |successfully |automatically |)(being |)(received|registered|logged|created|opened|recorded|submitted|forwarded|passed on|assigned|added|queued|uploaded|dealt with|processed|reviewed|looked into|issued)
    (we|we've|we have|we had|i have|i've|our team|our team has|office has|registry has) (now |safely |just |successfully |)(received|registered|logged|recorded|got|opened|created|added|acknowledge)
    we can confirm that we
    (received|registered|logged|created|opened|recorded|submitted|forwarded|passed on|assigned|added|queued|uploaded|dealt with|processed|reviewed|looked into|issued) your
    (confirm|confirms|acknowledge|acknowledges|acknowledging|issue) (the |)(receipt|receiving)
    (this is|just) an (acknowledgement|acknowledgment|acknowledge|acknowledging)
    got your
    arrived safely
    (it |)(has |)(reached|landed in|arrived in|arrived at) (us|our *)
    (is|are) (in (the|our) queue|awaiting *|safe with us|important to us|with our team)
    ticket (has been |was |)(created|opened)
  `),
  ticket: phrases(`
    (ticket|case|reference|request|incident|tracking|issue|enquiry|inquiry|job|claim|return|receipt|order|filing) (number|no.?|id|ref|reference|code)
    (under|with|to) (case|ticket|reference|number)
    reference
    keep (the|this) (number|reference|subject)
    (quote|include|leave) * (reference|subject|number|case|ticket)
    quote *
  `),
  later: phrases(`
    (we|we'll|our|someone|a member|a representative|a colleague|an agent|one of our|one of us|the team|staff|humans) * (get back|respond|reply|answer|be in touch|contact you|get in touch|review|look into|come back to you|reach out|write back|follow up|update you|notify you|write to you|send you a quote)
    (will|can|may) * (contact you|be in touch|get back to you|reply|respond|update you|notify you|review)
    within (the next |)(#|one|two|three|four|five|a few|a) * (hours|hour|days|day|hrs|weeks|week|month)
    as soon as (possible|we can|practicable)
    at (the|our) earliest (convenience|opportunity)
    (shortly|in due course|in the order)
    waiting time
    response time
    estimated first reply
    allow (up to |)*
    you will (receive|get|be (informed|notified)|hear)
    you'll hear
    high (volume|demand)
    (number|volume) of (letters|messages|requests|reports|enquiries)
    cannot (answer|acknowledge) (each|every)
    business (days|day|hours)
    #( to #|) (hours|days|weeks)
    working (days|day|hours)
  `),
  automatic: phrases(`
    auto~ (generated|created|sent|reply|response|acknowledg~|e-mail|email|message|confirmation|notification|note|answer|ally)
    automatic(ally|) (quick |)(reply|response|e-mail|email|message|note|acknowledg~|generated|sent|notification|confirmation)
    automated
    auto-reply
    autoreply
    auto-response
    system (generated|message|notification)
    sent automatically
    generated automatically
    (do|does) not (reply|respond|answer) (directly |)to this
    do not reply
    no need to (reply|respond)
    you do not need to (reply|respond|contact us)
    (unmonitored|unattended|not monitored) *
    mailbox is unattended
    this is our robot
    bot
    reply above this line
  `),
  personal: phrases(`
    i
    i'm
    i've
    i'll
    i'd
    me
    my
  `),
  unsubscribe: phrases(`
    unsubscribe~
    opt( |-)out
    (manage|update|change|edit) * (preferences|settings|subscription|subscriptions)
    notification preferences
    email preferences
    view * (in|on) (your|a|the) (web |)browser
    view * online
    stop receiving
    no longer (wish|want) to receive
    (you're|you are|you) (receiving|received|getting|have received) this * (because|since|as)
    was sent to * (because|since|as)
    you are subscribed
  `),
};
