// English phrases of promises, and of what only looks like one.
import type { Language } from "../language.ts";

export const PROMISES: Language["phrases"] = {
  will: `
    <we> <adv>{3} will|shall <adv>{3} !not *
    <we> <adv>{3} will|shall not charge|bill|sell|share|contact|bother|forget|let|disclose|raise|start|ship|send|proceed|cancel|leave|do|use|show|publish`,
  "going-to": `
    <we> am|are <adv>? going to <adv>{2} !the|a|an|my|our|@|need|have *`,
  "short-will": `
    , will|shall <adv>{3} <act>|<attend>
    , will <adv>? have|get|be_in_touch !you|to *
    , will <adv>? be <acting>
    <we> ..9 and|but|then|so will|shall <adv>{3} <act>
    <we> ..9 and|but|then|so will be <acting>
    ^ ok|okay|yes|yep|yeah|sure|fine|great|alright will <adv>{3} <act>
    ~ going to <adv>? <act> ..4 you|your
    ^ got|received|understood|noted|thanks|am|in|out|just|still|checked|spoke|talked|sent|ordered|left|waiting|it_is ..8 and|but|then|so will <adv>{3} <act>`,
  "short-should": `
    , should <adv>{2} have|get it|them|this|that|the|a|an|your|something|these
    , should be able to <act>|have
    , hope|hoping|plan|planning|aim|aiming|trying to <adv>? <act>|have|be_able
    <we> ..9 and|but hope|plan|expect|intend to <adv>? <act>|have`,
  "on-it": `
    ~ on it $
    ~ i am on it
    ~ consider it done
    ~ leave it|that|this with|to me|us
    ~ i have got this
    ~ working on it $`,
  "let-me": `
    ~ let me <adv>{2} check|look|find|see|ask|get_back|verify|talk|speak|think_about|work|dig|pull|run|investigate|double-check|review|confirm|try|figure|research|sort|make_sure|chase|go
    ~ let us <adv>? check|find_out|look_into|get_back|verify|investigate`,
  "you-will-have": `
    you will|should <adv>{2} have it|them|this|that|my|our|your|the|an_answer|a_reply|news|something
    you will|should <adv>{2} receive|get|hear|be_hearing|be_receiving|be_getting !to *
    you can expect *
    ~ expect <adv>? our|my|it|to_hear|to_receive|to_have|a_call|an_answer|a_reply`,
  "own-side-will": `
    my|our @? <person> ..6 will|shall <adv>{2} *
    my|our @? <person> ..2 is|are <adv>? going to <adv>? <act>|come|start|begin
    ~ someone|somebody|one_of_us|one_of_our ..2 is|are <adv>? going to <adv>? <act>|come
    the <desk> team|department|office|desk will <adv>{2} <deliver>|<contact>
    ~ someone|somebody|one_of_us|one_of_our ..4 will|shall <adv>{2} *
    both|all of us will|shall <adv>{2} *
    the|a <person> will <adv>{2} <deliver>|<contact>|<attend>|come|start|begin
    my|our <family> ..2 will <adv>{2} <act> ..3 you|your
    my|our <family> will drop|bring|deliver
    <we> or @ ..6 will <act>`,
  "have-somebody": `
    <we> will|shall <adv>? have|get|ask @|him|her|them|someone|somebody|my|our|the|one
    <we> am|are having @|my|our|someone|him|her|the ..6 <act>|<acted>|call|walk|come`,
  "named-will": `
    @ @? ..3 will <adv>{2} <deliver>|<contact> you
    ^ !it|they|he|she|this|that|what|how|nobody|somebody|we|i|you|the|your|their|his|her * @? will <adv>{2} <deliver>|<contact> you
    @ from our ..2 will *
    he|she will <adv>{2} <deliver>|<contact> you|to_you
    he|she will <adv>{2} get_back|be_in_touch`,
  "try-to": `
    <we> <adv>{2} will <adv>? try|do_my_best|do_our_best|do_everything|endeavor|endeavour|attempt
    <we> <adv>{2} hope|plan|intend|aim|expect|promise|propose to <adv>? <act>|have|be_able|be_there
    <we> am|are <adv>? hoping|planning|intending|aiming|expecting to <adv>? <act>|have|be_able
    <we> should <adv>? be_able_to <adv>? <act>|have
    <we> should <adv>? have it|them|this|that|the|a|an|your|something|these|news ..5 to|for|ready|by|back|done|finished|<day>|soon|shortly|next|this
    <we> should <adv>? get|know|hear ..5 to_you|by|<day>|soon|shortly
    <we> am|are <adv>? trying to get|have|finish|complete|arrange|set|schedule ..6 you|<day>|by`,
  "able-to": `
    <we> will|shall <adv>{2} be able to <act>|have`,
  "my-word": `
    <we> <adv>? promise|guarantee|commit|pledge|vow
    you have my|our word
    rest assured
    you can count|rely on <me>`,
  "about-to": `
    <we> am|are <adv>? getting_ready|about|preparing to <act>
    <we> am|are <adv>? in the process|middle of`,
  "sending-then": `
    <we> am|are <adv>? sending|mailing|shipping|faxing|emailing|delivering|bringing|calling|coming|posting|paying|dropping|picking|installing|putting ..8 <time>|afternoon|separately`,
  "passive-will": `
    will|shall be <done>
    <things>|balance|rest|remainder will follow`,
  "thing-will": `
    <things> will|should <adv>? ship|arrive|be_with_you|be_there|reach_you|be_at|be_ready|go_out|be_in|be_on|be_done
    it|this|that will|should <adv>? be_with_you|reach_you|go_out|be_on_its_way|be_in_your|be_in_the_mail|be_ready|be_there|be_done|be_fixed`,
  "count-me-in": `
    ~ count me|us in
    ~ i am in $
    rsvp ..3 will attend`,
  "can-then": `
    <we> can then <act>
    <we> can <adv>? <act>|start|begin|do|come|stop|make ..5 <time>|afternoon|b/t|between
    <we> can <adv>? have ..4 ready|done|<finished> ..3 by|before|for_you|on|within|in|<time>`,
  "want-to-send": `
    <we> want to send|give|get|have ..8 <time>|week`,
  "need-to-return": `
    <we> need|have to <adv>? get_back|come_back|return|reply|respond to you`,
  "give-me-time": `
    give <me> #|a|an|until|till|two|three|another ..2 <days>|<day>|noon|lunch`,
  "present-then": `
    <we> <adv>? deliver|ship|start|install|send ..4 on|next|tomorrow <day>?`,

  "act-deliver": `
    will|shall|to|me <adv>{3} <deliver>
    and|then <deliver>
    have it|them ..2 to|for|with you`,
  "act-contact": `
    will|shall|to|me <adv>{3} <contact>
    and <contact>
    be in touch|contact`,
  "act-work": `
    will|shall|to|me|then <adv>{3} <work>`,
  "act-doing": `
    will|shall be <adv>{2} <acting>`,
  "act-state": `
    will|shall|to <adv>{3} <state>`,
  "act-be": `
    <we> <adv>{3} will|shall <adv>{3} be <adv>? !able|<acting>|<done>|in_touch|in_contact|sure|there|with_you|at_your|over|round|ready *`,
  "act-have": `
    will|shall|to|should <adv>{3} have <adv>? !it|them|this|that|these|him|her|@|my|our|your|someone|somebody|something|an_answer|news|copies *`,
  "act-move": `
    will|shall|to <adv>{3} <move>`,
  "act-attend": `
    will|shall <adv>{3} <attend>`,
  "we-event": `
    we will|shall <adv>? meet|discuss|talk|finish|focus|treat`,
  "your-own": `
    you will|should <adv>? have|receive|get your
    you will|should <adv>? receive|get a|an|#|this`,
  "our-thing": `
    you will|should <adv>? have|receive|get|hear ..3 <things>
    you will|should <adv>? have|receive|get it|them|this|that`,
  "time-first": `
    <day>|now|week|month|morning|afternoon|then|today|once|time`,
  "from-us": `
    from|by us|me|our|my
    our|my answer|reply|price|quote|offer|comments|letter|draft`,
  "own-thing": `
    my|our !<person>|man|team|boss|supplier|side|end *
    myself|ourselves`,
  "to-reader": `
    <you>`,
  "to-others": `
    him|her|them|they|his|their`,
  "when-ready": `
    as soon as
    once|upon|when|until`,
  "if-reader": `
    if|should you
    let me|us know`,
  "then-joined": `
    and|then|so`,
  dated: `
    <time>|week|month|weekend|afternoon|morning|eod|cob|noon|evening|monday|separately
    in|within|after ..2 <unit>
    on|by the <ordinal>
    by|before #|<number>|%|lunch|noon|christmas|easter`,
  unsure: `
    probably|likely|maybe|perhaps|possibly|hopefully`,
  "unsure-before": `
    maybe|perhaps|possibly
    i think|guess`,
  "embedded-that": `
    that`,
  "embedded-which": `
    which|who`,
  "embedded-wh": `
    what|how|whether|where|why|many|much`,
  "embedded-doubt": `
    think|doubt|know|believe|suppose|wonder|wish|hope|afraid|suspect|guess|sure`,
  "while-away": `
    out_of_the_office|vacation|airport|flight|while_i|holiday`,
  "not-doing": `
    will|shall not
    never`,

  whereabouts: `
    <we> <adv>{3} will|shall|should <adv>{2} not? be <adv>{2} <away>
    , will <adv>? be <away>
    and|but will <adv>? be <away>
    going|plan|hope|expect to be <away>
    <person> will <adv>? be <away>
    <we> am|are|going_to <adv>{2} be <adv>{2} <away>
    <we> will <adv>{2} be <adv>{2} in !touch|contact|time|a_position *
    will <adv>? fly|travel|depart|commute
    will <adv>? leave|return|get_in|arrive @|to|for|home|back|on|from|town|early|at|<day>|next
    will <adv>? go to|home|for|on|early|away|@
    will <adv>? drive|stay|sleep|retire|move_to|move_into
    will <adv>? leave the company|firm|country|city|team|job|house|building
    have no|limited|little|intermittent internet|access|signal|reception|email|e-mail|phone|time`,
  "own-mail": `
    check|checking|read|reading|monitor|monitoring|responding|answering my|the|for|to|and|voice|phone{3} voicemail|voicemails|mail|phone|messages|e-mail|e-mails|email|emails`,
  inability: `
    not think|believe|expect ..1 <we> will
    doubt|unlikely ..2 <we> will
    not likely ..2 <we> will
    will|shall not be|have|make|get|know|see|need|change|work|happen|attend|join|come
    will be unable
    will miss|skip|fail|be_late
    will have to pass|decline|skip|miss`,
  waiting: `
    will <adv>? have to wait
    will <adv>? see $
    will <adv>? see what happens|comes
    we will see how|if|whether|what
    will <adv>? wait
    will never`,
  needing: `
    will|shall|would <adv>{2} need|have_to|require|want|must|have_got_to
    going to need|have|want`,
  "so-that": `
    so|so_that <we> can
    that|how|where|when|whether|what|if <we> can
    each|every time
    you will have the|an|no ability|option|opportunity|right|chance|possibility|choice
    you will have access
    ^ will|shall be <done>`,
  opinion: `
    will <adv>? ask you|your
    will|shall <adv>{2} rely|depend|count on
    will|shall|going_to <adv>{2} <feel>
    will be <adv>{2} surprised|shocked|sad|proud|grateful|thankful|fine|ok|okay|brief|honest|gone|sorry|glad|happy|pleased|delighted|old|#|twelve|ten|retired|missed`,
  formula: `
    will <adv>? talk|speak to|with you|u ..2 soon|later
    talk|speak|see|catch|chat to|with|you ..2 <soon>|then|there|around|<day>
    will let you go|be
    will see you
    look forward
    will be in touch if
    will just|also say|tell
    will say|admit
    will add that
    will get to the point
    will cut to the chase
    will come to that
    will put it this|differently|mildly
    will give you|him|her|them that|credit
    will cross that bridge
    will <adv>? start|begin with a|the
    will let you|him|her|them|it|the decide|judge|be|speak ..3
    will let the * speak
    will believe it
    will no longer
    will pass on the|that|this
    will <adv>? see !if|whether|what|to|about|that|you|how *
    will spare|bore|trouble you
    will let @|the ..1 explain|tell|answer|describe|elaborate|introduce
    keep my|our|the|your fingers crossed
    will leave it|that|this|the|decision ..3 to you|your
    will leave ..3 up to you
    will take it|that as
    will keep this|it short|brief
    make|keep|be this|it? easy|short|quick|brief|simple|honest
    will have the|a soup|coffee|beer|tea|pizza|steak|salad
    will take|have the small|large|red|blue|one
    will eat my hat`,
  threat: `
    call|contact|see|calling|contacting|consult my|our|a lawyer|attorney|solicitor
    will|shall leave|write|post ..2 review
    will|shall take ..2 business|custom elsewhere
    will|shall never|not <adv>? order|buy|recommend|pay|accept|return
    will|shall never use
    will|shall|going_to complain|sue|dispute|report_you|ignore|cancel_my|cancel_our
    will|shall|going_to be ..2 elsewhere`,
  "with-purpose": `
    will|shall <adv>{2} be back|out|over|round|there|around ..3 to <act>
    will|shall <adv>{2} be attending|at your|the_tasting|the_fitting|the_viewing|the_appointment
    assure you ..1 <we> will`,
  offer: `
    will|would|shall be <adv>{2} happy|glad|pleased|delighted|willing
    if you like|want|wish|prefer
    will gladly explain|answer|help`,
  "asked-back": `
    will|shall <we> ..12 $?
    shall <we>`,
  reported: `
    he|she|they|you|@|driver|doctor|boss|who|husband|wife|supplier|bank <adv>? said|says|told|tells|thinks|mentioned|wrote|writes|stated|indicated|claims|promised ..6 <we> will|shall *
    according to ..4 <we> will *
    <we> said|told|thought|mentioned|promised ..3 <we>|he|she would
    understand|assume|gather ..1 you will *`,
  "in-question": `
    when|how|what|where|why|who will|shall <we>`,
};
