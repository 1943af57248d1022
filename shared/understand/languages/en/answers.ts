// English phrases of what was done, of confirmation and of complaint.
import type { Language } from "../language.ts";

export const ANSWERS: Language["phrases"] = {
  attached: `
    ~ attached ..3 is|are|please|you|find
    please find ..5 attached|enclosed|below
    <we> have|am|are <adv>? attached|attaching|enclosed|enclosing
    ~ enclosed ..2 is|are|please
    see ..3 attached|enclosed
    in the attachment|attachments
    is|are attached|enclosed`,
  "have-done": `
    <we> have <adv>? <finished>|put|made
    ~ as promised|requested|discussed|agreed|asked
    ~ all? done $
    it is done
    <things> is done|finished|complete`,
  "did-today": `
    <we> <adv>? <finished>|put|left ..10 today|yesterday|this_morning|this_afternoon|just_now|earlier|last_night
    <we> just <finished>
    <we> <adv>? sent|shipped|mailed|emailed|posted|faxed|delivered|refunded you|your|the|it|them`,
  "here-is": `
    ~ here is|are the|your|our|a|my ..3`,
  "is-done": `
    has|have <adv>? been <adv>? <finished>
    was|were|is|are <adv>? <finished> ..6 today|yesterday|this_morning|this_afternoon
    on its|the way
    is|are <adv>? ready for|to
    went out ..2 today|yesterday|this_morning|this_afternoon
    is|are in your inbox|mailbox
    is live|online`,
  "not-yet-done": `
    have not|yet
    has not|yet
    not yet
    has|have been to
    if|once|when|unless|until|whether <we>|it|the|they ..3
    have you|they|he
    here is hoping|a_thought|a_question|some|the_thing|the_problem`,

  received: `
    ~ <adv>? got|received|have|recieved|recived it|them|the|your|everything|this|that|both|package|with
    <we> <adv>{2} got|received|have_received|have_got !a|an|no|not *
    arrived|came|here <adv>? today|yesterday|safely|safe|this_morning|in_one_piece|fine|ok|okay|in_perfect|just_in_time|at_noon|complete
    ~ has? arrived
    it is here
    parcel|package|payment|order|delivery received|arrived
    come through
    in my account
    all there|here|in_the_box`,
  works: `
    works|working|runs|running|printing|closes|fits|fit <adv>? now|fine|great|perfectly|again|well|like|wonderfully
    works $
    it|login|link|heating|sound|everything works
    solved|fixed|sorted|did it|that|the_trick|everything|the_problem|the_issue|my
    is|are|was|been <adv>{2} solved|fixed|sorted|resolved|settled
    ~ problem|issue solved|resolved|fixed|gone
    you fixed
    all|everything <adv>{2} good|sorted|set|fine|fixed|done|ok|okay|clear|complete|perfect|smoothly
    up and running
    up|back|on again
    is <adv>? dry|gone|back_on
    has|have stopped
    can|able_to|managed_to <adv>? log|open|see|download|access
    no more leaks|problems|issues|errors|trouble
    no errors|leaks|scratches
    that fixed`,
  agreed: `
    sounds good|great|fine|perfect|like_a_plan
    works|fine|good|perfect|great for|with me|us
    ~ agreed|approved|confirmed|deal|correct $
    go ahead $
    ~ yes ..2 go ahead
    go-ahead
    looks|look <adv>? good|great|fine|perfect|okay|ok|right|correct
    makes sense
    that|tuesday|monday|wednesday|thursday|friday|<day> is <adv>? fine|perfect|great|ok|okay|correct|right
    is <adv>? approved|accepted|correct|right
    we|i accept
    offer accepted
    fine with
    ~ <adv>? perfect|great|brilliant|excellent|wonderful|fantastic $
    ok|okay deal`,
  satisfied: `
    happy|pleased|delighted|thrilled|satisfied with
    <we> am|are <adv>{2} happy|pleased|delighted|thrilled|satisfied
    exactly|just what|right|as <we>|described
    great|excellent|fantastic|wonderful|amazing|brilliant|good|lovely job|work|service
    you have been <adv>? great|helpful|wonderful|amazing|kind
    love|loves|loved it|them|the
    is|was|are|were <adv>? wonderful|beautiful|spot_on|perfect|great|thrilled
    turned out
    best service
    could not be happier
    five stars
    no complaints
    to our|my full satisfaction
    appreciate how`,
  settled: `
    nothing|no else|further|more $
    nothing <adv>? else|further|more|missing
    no further|more|other questions|issues|help|action
    all set
    can|may|please close the|this
    that|this is <adv>? all|everything
    answers|answered my ..2 question|questions
    clears it|that|things up
    have everything|all
    all <we> need|needed
    we|i are|am good $
    matter|case closed|settled
    matter is|as closed|settled
    my side|end ..3 fine`,

  "but-then": `
    but|however|except|although|though|only_problem|unfortunately`,
  "before-that": `
    if|once|when|until|would`,
  "thank-you": `
    thank|thanks|thx|cheers|ta|appreciate`,
  "in-advance": `
    in advance
    would be <adv>? perfect|great|fine|good|happy|wonderful`,
  "not-confirmed": `
    not|never|still|yet|almost|hope|hoping|until
    if|whether|when|once|unless|as_soon_as ..5
    did|does|has|have|is it|you|he|she ..6 $?
    wrong
    a letter|bill|question|call|message
    your letter|message|mail|email|e-mail
    works|work for|at
    as agreed`,

  missing: `
    not|never <adv>? been? arrived|received|delivered|come|got|shown|here|heard|turned|sent
    never <adv>? got|received|heard|sent|showed|came|arrived|called
    nobody|no_one|none ..2 showed|came|called|turned|answered|answers|cares|here
    is|are <adv>? missing
    did|does not show|come|arrive|turn_up
    half ..3 missing`,
  broken: `
    arrived|came|is|was|are|has_a ..3 broken|damaged|cracked|leaking|faulty|defective|scratched|dented|scratch|hole|crushed|wilted|torn|dead|crooked
    does|do|did not <adv>{2} work|fit|turn_on|start|close|open|help|solve
    not working
    stopped|stops working
    still leaks|leaking|broken|sticks|not|cannot
    leak|problem|noise is <adv>? back|there
    broken <adv>? again
    is out again
    keeps crashing
    in pieces
    came apart
    peeling
    made it worse
    worse than`,
  "let-down": `
    disappointed|dissapointed|unacceptable|disgusted|frustrated|frustrating|ridiculous|appalling|unhappy|upset|annoyed|dissatisfied|shocking|rude|sloppy|cheated|ignored|scam|rip-off
    terrible|awful|horrible|poor|worst|lousy|bad service|work|quality|communication|experience|job
    service is|was ..2 terrible|awful|horrible|poor|bad
    you promised|said|assured|told ..8
    had|we agreed on
    not <adv>? happy|satisfied|good_enough|acceptable|what
    had|have enough
    fed up
    a joke
    you forgot|missed|lost|damaged|broke|blocked|never|charged|overcharged
    expected better|more
    shame
    never again|order
    have a complaint
    complaint|complain`,
  "still-waiting": `
    still|been waiting
    still without
    no answer|reply
    have not heard
    waiting for ..4 weeks|days|months
    third|second|fourth time
    twice|times without|and_nobody
    weeks|days|month late
    is|was late
    should have been here|there|done
    supposed to|to_be
    not even apologise|apologize`,
  "wrong-thing": `
    wrong <things>|one|size|colour|color|address|amount|item|again
    is|are wrong
    not what <we> ordered|asked|agreed|paid
    overcharged|double-charged|charged twice
    charged <me>? twice
    was charged
    far|way too high|much
    nothing like`,
  "wants-money-back": `
    want|demand|expect ..3 refund|money
    money back
    cancel my order`,
  "not-complained": `
    no|not_a problem
    not bad
    sorry ..6
    my old|the_old ..3
    if|was_not|were_not ..4
    nothing is
    weather|traffic
    <we> missed|miss
    he|she|they wants|complained`,
};
