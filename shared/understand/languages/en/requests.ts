// English phrases of requests and questions, and of the courtesies that only look like them.
import type { Language } from "../language.ts";

export const REQUESTS: Language["phrases"] = {
  please: `
    please <adv>? !find|see|note|feel|accept|excuse|forgive|join|be_advised|be_aware|refer|<we> *
    please $
    kindly *`,
  "can-you": `
    can|could|would|will you <adv>{2} *
    can|could|would|will someone|somebody|anyone|anybody|one_of_you *
    can|could|may i|we <adv>? have|get|ask|see|add|move|change|reschedule|arrange|set|book|come|meet|pick|bring|pay|make|use|return|exchange
    you mind
    ~ are you able to
    is it possible to
    would|will it be possible
    @ can you`,
  "let-me-know": `
    let <me> <adv>? know
    keep <me> posted|informed|updated|in_the_loop
    get back to <me>
    let <me> have|hear
    , let @|him|her|them|everyone|everybody know`,
  imperative: `
    , <cmd> <object>
    ^ also|just|so|and|then|anyway|ok|okay <cmd> <object>
    then <cmd> <object>
    ^ ask|call|tell|contact|email|remind @
    , see if|whether|what|to ..2
    , come and|by|over|round
    , lay|find|fill|work|point out
    , follow up
    , lock|unlock|wait|water|feed|empty the|my|our
    ~ please <adv>? <cmd>
    , do not <cmd>
    so do not <cmd>
    ~ make sure
    ~ take a look
    ~ go ahead and
    ~ give <me> ..3 call|ring|shout|buzz|thoughts|answer
    ~ call|email|text|phone|ring <me>
    , have them|him|her|your <adv>? *
    ^ tell|ask|remind ..2 *
    why do not you`,
  "need-from-you": `
    <we> <adv>? need you to
    <we> <adv>? will <adv>? need your|the|their|a|an|some|more|#|two|three
    <we> <adv>? need your|a|an|some|more|#|their|the|this|it|to_know
    , need this|it|that|your|a|an|the|some
    , awaiting|waiting_for your
    , looking for a|an|the
    <we> am|are missing the|your
    <we> could use
    need to speak|talk|meet to|with you|u
    am|are looking for the
    need|waiting_for ..6 from you
    waiting for your`,
  "would-like": `
    <we> would like you to
    <we> would like to <act>|see|have|know|order|move|book|return|change|cancel|speak|discuss|deliver|get|schedule|add|request|receive|hear|come|visit|open|buy|exchange|switch
    <we> would like a|an|one|two|three|#|some|another|someone|your|my
    <we> want a|an|some|my|your
    <we> would love to get|have|see
    <we> want you to
    <we> want to order|book|return|cancel|change|move|buy|exchange|switch
    request that
    i encourage|urge you`,
  "appreciate-if": `
    would|will <adv>? appreciate|apprectiate
    be <adv>{2} appreciated
    would be <adv>? grateful|great|helpful|nice|good if|for|to
    i would? ask you
    am asking you`,
  lets: `
    let us <adv>? talk|discuss|meet|set|take|look|schedule|get|plan|try|do|go|find`,
  "we-need": `
    <we> <adv>? need to <act>|talk|discuss|meet|add|update|use|determine|schedule|get|make|revisit|agree|follow`,
  "you-should": `
    you <adv>? need|have to
    you should|must <adv>? <cmd>
    you might want to
    you were <adv>? going|supposed to
    somebody|someone should
    you will have to bring|sign|pay|send|fill
    should read|be ..4 instead
    should|must be directed|sent|changed|removed|addressed|forwarded|returned`,
  "wondering-if": `
    wondering|wonder ..2 if|whether ..6 you|we|possible|could
    was|am hoping
    hoping <we>|you could|can`,

  "request-object": `
    me|us|my|our`,
  "request-dated": `
    by|before|asap|today|tomorrow|as_soon_as_possible`,
  "request-condition": `
    if you
    when|once|before|after`,
  "request-please": `
    please|kindly`,

  courtesy: `
    let <me> <adv>? know if|should <we> can ..8
    let <me> <adv>? know if|should you have_any|have_questions|have_comments|have_further|have_other|need|want|would|like|require|are_interested|wish|prefer ..8
    if you ..2 want|like|need|wish|are_interested ..12 let|call|give|contact <me> ..3
    if you ..2 want|like|need|wish|are_interested ..12 please let|call|give|contact <me> ..3
    have a|an|fun|safe ..2 holiday|day|weekend|trip|time|evening|week|flight|christmas|easter|birthday|summer|one|journey|night
    , have fun
    talk|speak|write to? you
    let <me> <adv>? know if|should there is|are ..8
    let <me> <adv>? know if ..3 questions|comments|concerns|problems
    let <me> <adv>? know if|should it|that|this causes|cause ..4
    let <me> know how|what <we> can
    if|should you <adv>? have|need ..6 questions|comments|concerns|problems|help|information|anything|assistance ..3 please? ..6
    if there is|are ..6 questions|comments|concerns|problems|anything ..6
    please <adv>? contact|call|email ..5 if|with|should|for ..6 questions|need|any|concerns|information
    questions ..5 call|email|e-mail|contact
    call|contact|email <me> if|with|should ..3 questions|need|any
    call <me> any time
    please <adv>? do? not hesitate ..3
    not hesitate ..2
    please <adv>? remember|read|ignore|add us|the_terms|this_mail|this_e-mail|this_email|this_message
    feel free ..2
    please join me
    write back soon
    give my regards|love|best
    would like to thank|apologise|apologize|inform|introduce|congratulate|invite|wish
    would like to have that
    say hello|hi|goodbye`,
  "reading-aid": `
    please note|be_advised|be_aware|refer
    please find|see !out|if|whether|someone|somebody|another *
    see attached|below|the_attached
    please quote_your|print_this|confirm_your|click|visit|do_not_reply|consider_the_environment
    please ..2 update your profile|preferences
    please <adv>? do not reply`,
  "not-asked": `
    do not <adv>? worry|bother|mention|miss
    take care|your_time|it_easy
    no need to
    who|he|she|they|customer|client|wife|husband asked|wants|need|needs ..2
    he|she|they|customer would like
    if|whether <we> would like ..2
    please? ignore|disregard my|our|this ..2
    he|she|they|it will|would|can|could let|get|keep ..2 <me>
    give <me> ..2 until|till|#|two|three|a_day|a_week|a_minute|a_moment
    leave it|this|that ..2 with|to <me>
    no please
    let us face|say|hope|see|wait ..2
    <we> need a? holiday|break|rest|rain|money
    please ..3 close the|this ticket|case
    would like to fax|send|give|show|offer|share|tell|discuss ..2 you
    can not`,
  advertising: `
    click here|below|the|this
    unsubscribe
    order now
    join us
    visit us
    save up
    get your tickets
    free trial
    buy one get
    your free`,

  "question-mark": `
    * $?`,
  "question-word": `
    ^ how|what|when|where|why|who|which <aux>|much|many|long|about|often|soon
    ~ how much|long|many <aux>
    ^ is|are|do|does|did|has|will|can|could|would|was you|there|it|this|that|we|i|the|your|they|he|she
    ^ shall|am|may i|we
    ^ @|so|and|but is|are|do|does|did|will|can|could|would you|we|it|there
    , am i`,
  "asking-form": `
    <we> am|are inquiring|asking|enquiring
    wanted|want|like to clarify|know|ask|find_out|check|confirm|see whether|if|when|what|how|about
    do you know
    writing to ask
    interested to hear
    , curious how|what|if
    , any news|update|updates|idea|chance
    wondering|wonder if|whether|when|what|how|about`,
  rhetorical: `
    who knows
    are you kidding|serious
    can you believe
    how are|is|was|did you|your|things|the_weekend|the_holiday|it_going
    why not $
    how nice|lovely|wonderful|time
    what a
    hope ..4 $?
    who would have
    what is ..2 is`,
};
