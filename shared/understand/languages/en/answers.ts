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
    <we> have <adv>{2} <finished>|put|made|passed|reversed
    , sent $
    , <adv>? sent|shipped|posted|paid|fixed you|the|your|it
    below is|are the
    left our|the warehouse|shop|house|workshop
    been passed on
    ~ as promised ..2 the|your|here
    ~ all? done $
    it is done
    <things> is done|finished`,
  "did-today": `
    <we> <adv>? <finished>|put|left ..10 today|yesterday|this_morning|this_afternoon|just_now|earlier|last_night
    <we> just <finished>
    <we> <adv>? sent|shipped|mailed|emailed|posted|faxed|delivered|refunded you|your|the|it|them`,
  "here-is": `
    ~ here is|are the|your|our|a|my`,
  "is-done": `
    has|have <adv>? been <adv>? <finished>
    was|were|is|are <adv>? <finished> ..6 today|yesterday|this_morning|this_afternoon
    on its|the way
    is|are <adv>? ready for|to|and|$
    went out ..2 today|yesterday|this_morning|this_afternoon
    is|are in your inbox|mailbox
    is live|online`,
  "not-yet-done": `
    have not|yet
    has not|yet
    not yet
    has|have been to
    before|after|once|until|when|as_soon_as <we>|the|it ..3
    got lost on
    attached to|houses
    to the wrong
    of you|us
    have always|never
    as agreed the
    if|once|when|unless|until|whether <we>|it|the|they ..3
    have you|they|he
    here is hoping|a_thought|a_question|some|the_thing|the_problem`,

  received: `
    , <adv>{2} got|received|recieved|recived it|them|the|your|everything|this|that|both|all|today|yesterday|with|thank|thanks
    , got|received|recieved|recived $
    , have it|them|everything now|here|thank|thanks
    <we> <adv>{2} received|have_received|did_get|did_receive !a|an|no|not|one|word *
    <we> <adv>{2} got|have_got it|them|the|your|my|both|all|everything|this|that|these
    all <adv>? received|arrived|here
    <we> confirm receipt
    arrived|came|turned_up|landed|reached_us|reached_me <adv>{2} today|yesterday|this_morning|this_evening|<good>|<day>|complete|this_afternoon|at_noon|last
    <things>|box|everything|it|they|refund|voucher|suitcases|keys|items has|have? <adv>{2} arrived|came|come|reached
    , has? <adv>? arrived
    , finally? it arrived|came
    it|<things>|they is|are <adv>? here
    parcel|package|payment|order|delivery|goods|invoice received|arrived|ok|complete|paid
    come through
    in the|my account
    showed up on my
    all|everything <adv>? there|here|in_the_box|complete
    nothing|not_a_thing <adv>? is? missing
    found it
    found the money
    <things>|suitcases|keys|both ..1 turned up
    <we> have the|my keys|parcel|package|file|documents|papers|box
    picked up the|my
    signed for it
    <we> have <adv>? all|it|them|everything now|here|40|thanks|thank`,
  works: `
    works|working|runs|running|printing|prints|closes|fits|fit|drives|opens|holds|heats <adv>? now|again|<good>|like
    works|fits $
    it|login|link|heating|sound|everything|site works|runs
    it works
    , work|works|working <adv>? now|again|fine
    solved|fixed|sorted|did it|that|the_trick|everything|the_problem|the_issue|me|out
    did it|the_trick
    is|are|was|been|got <adv>{2} solved|fixed|sorted|resolved|settled
    all|everything <adv>{2} solved|fixed|sorted|resolved|settled
    , <adv>? problem|issue|all solved|resolved|fixed|gone|sorted
    you fixed
    job done
    all|everything is? <adv>{2} <good>|set|done|clear|as_it
    everything|all went <good>
    everything as ordered
    up and running
    back to normal
    is|are <adv>? back on|up
    is|are <adv>? running|working again|now|fine|well|perfectly|smoothly|thank|thanks|$
    sound|heating|site|water|power|wifi|phones is|are <adv>? back|on|up
    is <adv>? dry|gone|tight
    has|have <adv>? stopped|not_come_back
    can now|again|finally log|open|see|download|access|read
    can <adv>? log in again|now|$
    can log in|on again
    was|were able to <adv>? log|open|see|download|access|read
    managed to <adv>? log|open|see|download|access|read
    can see the <things> now
    have|got access now
    holds the
    no more leaks|problems|issues|errors|trouble
    no errors|leaks|scratches|problems|issues
    not a drop
    still works
    have|got access now
    passed the|it
    keeps time
    finally prints|works|runs|opens
    no longer sticks|leaks|drips|crashes
    no more noise|drips|damp
    is|are unlocked|sparkling|bill_right
    helped $
    , that|it helped
    went <adv>{2} <good>
    saved my|the|our day
    <things> fit|work
    <adv>? correct thank|thanks
    was the problem
    left it spotless
    accepted it
    , success $
    lasts|holds all`,
  agreed: `
    sounds good|great|fine|perfect|like_a_plan|lovely
    works|fine|good|perfect|great|ok|okay for|with|by me|us
    , agreed|approved|confirmed|deal|correct|accepted $
    , agreed|approved|confirmed
    , go ahead|for
    go-ahead
    <we> confirm
    looks|look <adv>? good|great|fine|perfect|okay|ok|right|correct
    makes sense
    <things>|that|it|<day>|this|note|colour|color|bill ..2 is <adv>? fine|perfect|great|ok|okay|correct|right
    proofs|price|date|draft|contract|invoice ..2 is|are <adv>? fine|ok|okay|perfect|correct|right
    is <adv>? approved|accepted
    <we> accept
    offer|quote|apology accepted
    fine with
    happy|fine with it|the
    , <adv>{2} perfect|brilliant|excellent|wonderful|fantastic|spot_on|lovely|super $
    , great|perfect|brilliant|super thanks|thank
    , ok|okay|fine|yes for|deal|by
    , yes please
    , let us go with
    we|i take it
    take the offer
    you can|may start|begin|proceed
    let us do it
    yes that is <adv>? correct|right
    no changes
    ok|okay $`,
  satisfied: `
    <glad> with|about
    <we> am|are|am_very|are_very <adv>{2} <glad>
    , <adv>{2} <glad> with
    , <adv>{2} <glad> $
    , exactly|just what|right|as <we>|described|the_doctor
    is|was|are|were exactly|just as|what|right
    great|excellent|fantastic|wonderful|amazing|brilliant|lovely|top|perfect job|work|service|notch|communication
    you did a? <good> job|work
    well done
    you have been <adv>? great|helpful|wonderful|amazing|kind
    love|loves|loved|adore|likes|like <adv>? it|them|the
    <things>|it|they|everything|all|team|work|food|room|garden|kitchen|dress|result|service|guests|kids|she is|was|are|were|looks|look|turned_out <adv>{2} <good>
    is|was|were a? <good> thanks|thank|$
    raved about
    turned out <adv>{2} <good>
    best service
    could not be happier
    could not be better
    five stars
    10|ten out of
    a+
    no complaints|remarks
    nothing|can_not|cannot to? complain
    to our|my full|complete satisfaction
    appreciate how
    that|it was <adv>? quick|fast
    glad|happy|pleased to say|report
    paid off
    you have|ve more_than made up
    will order|recommend again|you
    made|make my day`,
  settled: `
    nothing|no else|further|more $
    nothing <adv>? else|further|more
    no further|more|other questions|issues|help|action
    <we> am|are <adv>? all_set|good_to_go
    , all set
    can|may|please close the|this
    that|this is <adv>? all|everything $
    that|this is <adv>? all|everything <we>|thank|thanks|from|for
    answers|answered my ..2 question|questions
    that answers|answered it|everything|all
    clears it|that|things|everything up
    have everything|all
    all <we> need|needed
    , we|i are|am good $
    , <we> am|are good thanks|thank
    matter|case|issue|it|this <adv>? is? <adv>? closed|settled|resolved
    as closed|settled|resolved|done
    settles it|that
    call that|it done
    my|our side|end ..3 fine|good
    all good on our|my end|side
    , now <we> understand
    disregard|ignore my previous|last|message|mail
    , never mind
    explanation|instructions helped|worked
    putting it right`,
  "thanked-for": `
    thank|thanks you? ..1 for <adv>? <mend>
    thank|thanks you? ..1 for the <adv>? quick|fast|prompt|swift|great fix|repair|turnaround|replacement|help|service|delivery|work
    thank|thanks you? ..1 for the refund|replacement|repair|help|fix|new`,

  "but-then": `
    but|however|except|although|though|unfortunately|sadly
    only_the|only_problem|just_not|is_not|apart_from`,
  "before-that": `
    if|once|when|until|would|hopefully|hope`,
  "thank-you": `
    thank|thanks|thx|cheers|ta|appreciate`,
  "in-advance": `
    in advance
    would be <adv>? perfect|great|fine|good|happy|wonderful
    would love|like|accept|appreciate
    will <adv>? love|like|be|work|fit
    going to love`,
  "not-confirmed": `
    not <adv>{2} work|working|arrived|received|got|here|fit|fixed|solved|happy|satisfied|complete|right|correct|accept|agree|come|yet|what|sure|able|open|see|ready
    never|nobody|almost|hope|hoping|until|hopefully
    still not|no|broken|leaks|waiting
    if|whether|when|once|unless|as_soon_as ..6
    , did|does|has|have|is|will it|you|he|she|everything|my|the ..6
    is wrong
    got|received a|an letter|bill|question|call|message|offer|invoice
    your letter|message|mail|email|e-mail|voicemail|call|quote|offer|proposal ..1
    works|work for|at a|the|us_since|them
    as agreed
    , have <adv>? him|her|them|your
    in the picture
    should be able
    one|two|three of the
    in my calendar
    would be ..4
    sounds|looks expensive|interesting|like_rain|as_if
    it came in|with|to
    that works at
    all good things
    like the second|first
    passed it|this on
    was nice to
    got lost|up|wet|home
    love the idea
    confirm that i
    runs in the
    says delivered|in_stock
    but empty
    according to ..3`,

  missing: `
    not|never|hasnt <adv>? been? arrived|received|delivered|come|came|got|shown|here|turned|showed|answered
    never <adv>? got|received|heard|sent|showed|came|arrived|called
    nobody|no_one|none|noone ..2 showed|came|called|turned|answered|answers|cares|here|is_answering|answering|told|apologised|awnsering
    is|are <adv>{2} missing
    was|were|are <adv>? missing
    did|does not show|come|arrive|turn_up|keep
    half ..3 missing
    still|have nothing $
    , still nothing|no
    forgot|forgotten the|our|us|my
    box is empty
    have|had to chase`,
  broken: `
    arrived|came|is|are|was|were|has_been <adv>{2} <bad>
    arrived|came ..2 <bad>
    has|have|there_is|with a ..2 scratch|hole|crack|dent|stain|defect
    does|do|did not <adv>{2} work|fit|turn_on|start|close|open|help|solve|hold|match|stick
    not <adv>? working
    stopped|stops|no_longer|never working|works|worked
    still <adv>? leaks|leaking|broken|sticks|dripping|not|cannot|can_not|wet|does_not|have_no|no_hot
    leak|problem|noise|error|damp|smell is <adv>? back|there
    <bad> again
    is|are out again
    keeps|keep crashing|flickering|dripping|failing
    crashes|flickers|drips|sticks|dies|peels ..1 every|after|again|already|$
    flickers|wobbles|drips|sticks $
    in pieces
    came|fell|fallen|falling apart|off
    broke <adv>? on|after|when|the
    broke $
    is|are peeling
    made|make it worse
    worse than
    missing and
    is|are empty
    fallen|fell ..1 off|apart
    dripping|leaking again
    paint|dust|dirt|mud all over
    made|makes <adv>? us|me|our_dog|my_son sick
    collapsed|snapped|exploded
    has|have the same fault|problem|defect
    tastes|smells|feels|sounds <bad>
    stays black|dark|cold
    same error|mistake|problem
    nothing|now_nothing works
    something is wrong
    is <adv>? dripping|leaking
    link is dead
    can not <adv>? log|open|use|assemble|reach
    not able to <adv>? log|open|use`,
  "let-down": `
    <we> am|are|feel|felt|was|were <adv>{3} <upset>
    , <adv>{3} <upset>
    <upset> with|by|about|at
    terrible|awful|horrible|poor|worst|lousy|bad|disappointing service|work|quality|communication|experience|job|purchase|attitude
    is|was|are|how ..2 unacceptable|ridiculous|disgraceful|appalling|terrible|awful|horrible|misleading|frustrating|inadmissible|outrageous|rude|sloppy|a_joke|a_scam|rip-off|dangerous|false_advertising
    , <adv>? unacceptable|ridiculous|disgraceful|appalling|rubbish|pathetic|shocking|terrible|not_good_enough $
    not <adv>{2} happy|satisfied|acceptable|good_enough|impressed
    not what <we>|you|was
    anything but
    not keep your
    had enough
    a joke|mess|disgrace|shame|scam|rip-off|let-down
    what a mess|shame
    shame on
    you|your <person>|people|driver|van|workers|painter|colleague|service|movers <adv>? damaged|broke|blocked|dumped|left|lost|ruined|forgot|forgotten|missed|threw|hung_up|misled|overcharged|cancelled|claims
    you <adv>? have? forgotten|forgot|lost|missed|damaged|broke|misled|ignored|cheated|cancelled_for|cancelled_again|keep_saying|did_not_even|never
    let <me> down
    you <adv>? promised|assured ..8
    you <adv>? said|told ..2 it|that|you|<day> ..6
    we had agreed on
    you should|could <adv>{3} have told|called|informed|warned
    damaged my|our
    stop sending
    my second|third complaint
    <bad> too $
    could at least
    expected|deserve better|more
    would have expected
    never again
    never order|buy|recommend|come
    have|make|formal|small|want|like|hate|notice|another ..2 complaint|complain
    complaint about
    going to complain
    notice of defects
    regret to inform|say
    another|new|more delay|excuse|excuses|apology
    excuses excuses
    promises promises
    ruined|embarrassed
    owe <me> an
    treated like
    passed from
    on hold for
    is|was|extremely|very|so rude
    can not believe
    how hard can
    can it be
    had to <adv>? cancel|buy|call_in|throw|do_it|pay_someone|take_a_day
    because of you|your
    lost a day|customer
    took a day off
    hole in
    serious|seriously the|$
    i feel cheated
    oh <good> another|the_wrong
    great another
    or madam
    nice try
    , <adv>? big let-down
    really|very|just poor $
    find this|that|it <bad>|outrageous
    threw ..2 over
    locked door
    no longer trust
    heard nothing
    was|were promised ..8
    <we> stood in ..3
    a review|lawyer|solicitor
    business elsewhere
    hello anybody|anyone
    back to square
    in the rain|cold
    nothing happens
    nothing to do with your`,
  "still-waiting": `
    <we> am|are|have|been <adv>? still|been <adv>? waiting
    , still waiting
    <we> waited all|for|the
    have been waiting
    still|been without
    no|without an|a_single|any? answer|reply
    have <adv>? not heard ..2 you|$|anything
    waiting for|since ..4 weeks|days|months|<day>
    third|second|fourth time
    have <adv>? called|written|emailed|asked ..3 twice|times
    called|written|wrote|emailed #|three|four|five|several times
    twice|times without|and_nobody|every
    weeks|days|month|months|hour|hours late|overdue
    is|was|are <adv>? overdue
    how long do|must|will <we> have|must|wait
    how long until|before
    should have been here|there|done
    supposed|meant to ..1 arrive|be|come
    not even apologise|apologize|apologised
    without hot|heating|internet|a_kitchen|water
    why does nobody|no_one
    why do <we> have
    why is it taking|the_bill
    where on earth
    where are you $?
    takes|taking <adv>? far|too|so long
    every week|time a|<we>
    it is now <day>|noon|#`,
  "wrong-thing": `
    wrong house|street|flat|floor|day|date
    does not match the
    wrong <things>|one|size|colour|color|address|amount|item|again|door|model
    is|are|was|were <adv>? wrong
    not the|a one|colour|color|size <we>
    not what <we> ordered|asked|agreed|paid
    overcharged|overcharging|double-charged
    charged <me>? twice
    was|been|were charged
    far|way|much too high|loud|small|late|expensive
    higher than the|your|agreed
    nothing like
    <we> never|did_not ordered|order|agree|asked
    sizes too small|big|large
    only half`,
  "wants-money-back": `
    want|demand|expect|give|like ..3 refund|money
    want my money|to_cancel
    money back
    refund me|one|in_full
    cancel everything
    put this|it right
    will not <adv>? pay this|the|for|until|a_cent`,
  blame: `
    you|your|yours`,
  insistence: `
    again|still|already|unfortunately|sadly|even|anymore|yet|although|despite|now|really|very|extremely`,
  "not-complained": `
    my own
    no|not_a problem
    not bad|disappointed
    sorry to|that|for|about ..6
    my old|the_old ..3
    if|was_not|were_not ..4
    nothing is ..2
    weather|traffic|forecast ..4
    <we> missed|miss
    he|she|they|customer <adv>? wants|complained|never|delivered|was|were|has|have ..4
    <we> was|am late
    <we> have not ..1 sent|opened|had|checked|finished|done|read
    <we> can not come|make|drive|talk|believe_how|complain|go
    should have been here ..1 hour
    no longer <adv>? leaks|drips
    this one is
    no leaks|drop
    not a drop
    this time
    was <adv>? late myself
    thank|thanks you? ..1 for ..3`,
};

export const THANKS: Language["thanks"] = {
  thanks: `
    thank|thanks|thx|ty|tks|cheers|appreciate|appreciated`,
  more: `
    in advance
    but|however|although|except|unfortunately|sadly|still
    #
    will|would|can|could|need|please|when|what|if|or|not|no`,
};
