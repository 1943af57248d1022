// English words and phrases that tell a day.
import type { Language } from "../language.ts";

export const WEEKDAYS: Language["weekdays"] = {
  monday: 1,
  mon: 1,
  tuesday: 2,
  tue: 2,
  tues: 2,
  wednesday: 3,
  wed: 3,
  weds: 3,
  thursday: 4,
  thu: 4,
  thur: 4,
  thurs: 4,
  friday: 5,
  fri: 5,
  saturday: 6,
  sat: 6,
  sunday: 7,
  sun: 7,
};

export const NUMBERS: Language["numbers"] = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  couple: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
  fortnight: 2,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  fifteenth: 15,
  twentieth: 20,
};

export const MONTHS: Language["months"] = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

export const DUE: Language["due"] = {
  today: `
    today|tonight
    this morning|afternoon|evening|noon|lunchtime
    later in the day
    later|earlier|sometime today
    end_of|the_end_of the? day|business
    eod|cob
    close of business|play|day
    before we|i close
    within the hour
    in an hour
    in a minute|moment|sec|second`,
  tomorrow: `
    tomorrow ..1 morning|afternoon|evening|night|noon|lunchtime
    tomorrow
    in the morning
    the next day
    eod|cob tomorrow
    end of the? day|business tomorrow
    close of business|play tomorrow`,
  "next-working-day": `
    next|the_following working|business day
    first thing`,
  "after-tomorrow": `
    the? day after tomorrow`,
  "this-week": `
    by|before|at|towards? the? end of the|this? week|workweek
    end of the? week
    later? this week
    week's end
    eow
    sometime this week
    the rest of the|this week`,
  "before-weekend": `
    before|by the weekend`,
  weekend: `
    over|on|at|during|for the weekend
    this|the weekend`,
  "next-weekend": `
    next weekend
    the weekend after`,
  "after-weekend": `
    after the weekend`,
  "next-week": `
    next week
    sometime|later|late next week
    end of next week
    the coming|following week`,
  "early-next-week": `
    early next week
    start|beginning|first_part of next week
    first thing next week`,
  "mid-next-week": `
    mid|middle_of next week
    mid-next week
    by the middle of next week`,
  "week-after-next": `
    week after next`,
  "month-end": `
    end of the|this? month
    month end
    month-end
    month's end
    this month
    eom
    later this month`,
  "next-month": `
    next month
    end of next month`,
  "year-end": `
    end of the|this? year
    year end
    year-end
    year's end`,
  weekday: `
    on|by|before|until|till|for|come|between|and|or|to|through <weekday>
    <weekday>
    <weekday> at the latest
    no later than <weekday>
    <weekday> ..1 morning|afternoon|evening|night|noon|lunchtime
    eod|cob|end_of_day|end_of_the_day|close_of_business ..1 <weekday>
    first thing ..1 <weekday>`,
  "this-weekday": `
    this coming? <weekday>
    coming <weekday>`,
  "next-weekday": `
    next <weekday>
    <weekday> of? next week
    next week ..2 <weekday>
    <weekday> of? the following week`,
  "weekday-week": `
    <weekday> week
    a week on|from|this? <weekday>
    a week from this <weekday>
    <weekday> after next
    the week after <weekday>`,
  "day-of-month": `
    the <ordinal> ..1 at_the_latest?
    the <ordinal>
    on|by|before the first|fifth|tenth|fifteenth|twentieth
    <weekday> the? <ordinal>`,
  "in-hours": `
    in|within|after the|about|around|approx|approximately|next? <number>|# hours|hour|hrs|hr
    <number>|# hours`,
  "in-days": `
    in|within|after|give_me|give_us|need|another|next the|about|around|approximately|next|another|a? <number>|# of? days|day
    <number>|# days ..1 from_now|from_today
    <number>|# days time
    give_me|give_us? a day or two
    another day or two`,
  "in-working-days": `
    <number>|# of? business|working|work days|day`,
  "in-weeks": `
    in|within|after|another|next the|about|around|approximately|next|another|a? <number>|# of? weeks|week|wks time?
    a week from today|now|tomorrow
    <number>|# weeks from today|now
    in a fortnight
    a week today`,
  "in-months": `
    in|within the|about|next? <number>|# of? months|month`,
  "mid-month": `
    mid|middle_of <month>`,
  clock: `
    at|by|before|around|about|until|till|to|@? % am|pm|sharp?
    at|by|before|around|about|until|till # am|pm|a|p|o'clock|sharp|noon
    at|by|before|around noon|midday|midnight|lunch|lunchtime
    at|by # $
    # am|pm
    between|from #|% and|to #|%
    before we|i leave`,
  vague: `
    every|each <weekday>|day|week|month|morning
    discussed|spoke|talked|met|agreed|sent|saw|mentioned|ordered|asked|wrote|called|received|got ..2 on|last? <weekday>
    of last? <weekday>
    call|meeting|mail|email|e-mail|letter|conversation|talk|visit of|on|from <weekday>
    last <weekday>|week|month|night|year
    <weekday>'s
    in the last|past ..3
    <number>|# <unit> ago
    within|in ..5 of receiving|receipt|approval|getting
    within ..4 of receiving|receipt|approval|getting|the|your
    <number>|# <unit> ..1 after|of|before|from the|we|you|i|receipt|approval|receiving|your
    a? few days|weeks|months|hours
    several days|weeks|months
    some days|weeks
    for ..1 <number>|# <unit>
    next year
    <number>|# day|days notice|warranty|trial
    every ..1 <number>|# <unit>
    the next|coming few days|weeks`,
};
