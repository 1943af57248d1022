// English phrases of automatic answers, and of personal things worth remembering.
import type { Language } from "../language.ts";

export const ABSENCE: Language["absence"] = {
  back: `
    back in the office
    back at my desk
    back at work
    back on|by
    be back
    am|are back
    return|returning to the office
    return|returning to work
    return|returning on|by
    return|returning
    available again
    reopen|re-open|reopening|reopens
    resume work
    in the office again`,
  until: `
    until|till
    unavailable|away|out until`,
  through: `
    through
    from ..6 to|through|until|till
    between ..6 and
    up to and including
    inclusive
    last day`,
  contact: `
    contact|email|e-mail|write|reach|message|notify
    get in touch with
    reach out to
    turn to
    direct ..6 to
    forward ..6 to
    my colleague|assistant|deputy
    in my absence
    replaced by
    new address|email|e-mail`,
  gone: `
    no longer working|employed|with|at|works|work|part
    has|have left the? company|organisation|organization|firm|@
    left the company|organisation|organization|firm
    my last day
    has|have retired|resigned
    am retired
    moved on to`,
};

export const PERSONAL: Language["personal"] = {
  travelling: `
    i|we am|are|will <adv>{2} be? <adv>{2} travelling|traveling|abroad|overseas
    i|we am|are <adv>{2} on the road
    i|we am|are|will <adv>{2} be? <adv>{2} flying|driving to|up|down|out|home|north|south|tomorrow
    at the airport
    from the|a train|plane|airport|car|road
    in the plane|train|air
    i|we am|are <adv>? in @ for|until|till|at|on|this
    and i am|are in @ at|until
    my flight
    <we> fly|leave ..1 out|for|tomorrow|on|to|@
    business|work trip
    landed in
    out of town
    visiting customers|clients|suppliers ..1 in
    <we> travel to
    long drive
    trip to @`,
  "in-a-rush": `
    in a <adv>? rush|hurry|real_hurry
    is <adv>? urgent
    , <adv>? urgent
    need it|this|them asap
    need it|this as soon as possible
    short on|of time
    five|ten|two|only ..1 minutes before
    please hurry
    hurry up
    deadline is
    my deadline
    swamped|snowed_under
    crazy|hectic|mad day|week
    ears|neck in work
    running late
    no time
    time pressure
    super|really|very|extremely busy
    time is running
    every day counts`,
  "new-baby": `
    daughter|son|baby|twins|boy|girl|child|granddaughter|grandson was|were born
    son|daughter|baby|twins|boy|girl arrived
    had|having|expecting a|our|my|twins <adv>? first? baby|child|boy|girl|little_girl|little_boy|second|third
    having|expecting twins|a_baby
    i|wife|she|partner am|is expecting in
    maternity|paternity|parental leave
    baby is due|coming|here|on_the_way
    before the baby
    pregnant
    became|become|becoming|am_a ..1 parents|grandparents|father|mother|grandmother|grandfather|grandma|grandpa|dad|mum|mom|uncle|aunt
    the little one
    newborn|new-born
    birth of our|my
    had a little girl|boy`,
  illness: `
    in|from|into hospital
    been|am|is|are|was in the hospital
    down with
    i|husband|wife|mother|father|son|daughter|mum|mom|dad|partner am|is|are|was|fell|were|have_been|has_been <adv>{2} ill|sick|unwell|poorly
    have|has|had|with|got|caught|a the? <adv>? flu|covid|bug|fever|pneumonia|migraine|stomach|cold|angina|bronchitis|cancer
    broke|broken|sprained|twisted|injured|hurt my|her|his leg|arm|ankle|foot|wrist|back|hand|knee|finger|hip
    had|having|after|need|needs surgery
    off sick
    sick leave
    recovering|recover from
    an operation
    my back is killing
    lost my voice
    bad|terrible|nasty|heavy cold
    diagnosed with
    chemo|chemotherapy|radiotherapy
    doctor says i
    not feeling well
    feeling unwell|sick|ill
    feel unwell|sick|ill
    stomach bug`,
  holiday: `
    <we> am|are|will <adv>{2} be? on|going_on|off_on|leaving_for our|my|annual? vacation|holiday|holidays|leave|honeymoon
    on annual leave
    on|from|off|start|starts|ends|before our|my|company? vacation|holidays|honeymoon until|till|on|from|friday|saturday
    start|starting|begin my|our vacation|holiday|holidays
    leave for our|my holiday|vacation
    off to @
    my|our vacation|holiday|holidays|honeymoon is|ends|starts|begins|until|from
    finally holidays|vacation
    closed over christmas|easter|new_year|the_holidays
    have|take|taking ..3 week|weeks|days off
    spending|spend the|our summer|winter|holidays|easter|christmas
    am|are on leave
    enjoying the beach|sun|sea
    camping|skiing in|next|this|until
    be camping|skiing
    back from vacation|holiday|holidays|our|leave
    company holidays from`,
  anniversary: `
    wedding|silver|golden|ruby|diamond anniversary|wedding
    is|celebrate|celebrating|for our|my|their|the ..2 anniversary
    anniversary is|so
    turn|turns|turning #|thirty|forty|fifty|sixty|seventy|eighty|ninety|ten|twenty|18|twenty-five on|in|this|next|tomorrow
    my|his|her|our|son|daughter|wife's|mother's|husband's|father's|th birthday
    birthday present|gift|surprise for
    is|for my|his|her|their ..3 birthday
    celebrate # years
    getting married
    got engaged
    daughter's|son's|sister's|brother's|our|my wedding is|on|in
    is coming up
    graduates|graduation`,
  none: `
    not|no|isn't urgent|rush|hurry|urgency
    happy|merry holidays|birthday|anniversary|christmas
    enjoy|have your|a|the ..2 holiday|vacation|trip
    public holidays
    holiday flat|flats|decoration|home|apartment
    sick of
    baby blue|clothes
    anniversary edition
    birthday cakes
    the|your|old ..1 boiler|chair|handle ..3
    expecting a|the|your|rain package|parcel|call|delivery
    is|are late
    by train|plane
    was late`,
};
