// English word classes that the phrases name.
import type { Language, WordList } from "../language.ts";

const VOWELS = "aeiou";

/** "send" → "sending", "make" → "making", "ship" → "shipping": regular forms are told, not listed. */
function progressive(verb: string): string {
  if (/[^aeiouy]ie$/.test(verb)) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  const end = verb.slice(-3);
  const short = verb.length <= 4 || /(?:refer|submit|transfer|format|swap|drop)$/.test(verb);
  const doubles =
    !VOWELS.includes(end[0] ?? "") && VOWELS.includes(end[1] ?? "") && !`${VOWELS}wxy`.includes(end[2] ?? "");
  return short && doubles ? `${verb + verb.slice(-1)}ing` : `${verb}ing`;
}

function progressives(list: WordList): WordList {
  return list
    .split(/\s+/)
    .map((entry) => {
      const [verb = "", ...rest] = entry.split("_");
      return [progressive(verb), ...rest].join("_");
    })
    .join(" ");
}

const DELIVER = `send resend re-send forward fax refax mail email e-mail post ship reship deliver return provide supply bring hand give submit issue pay
  repay refund credit reimburse transfer wire deposit upload share copy cc pass relay distribute circulate invoice bill quote enclose attach text courier
  overnight fedex dispatch get_you get_it get_this get_that get_them get_these get_those get_the get_your get_back_to shoot_you drop_you pop_it
  get_a get_an send_out hand_over bring_over bring_along drop_off`;
const CONTACT = `call phone ring contact write reply respond answer get_back get_in_touch reach follow follow-up followup let_you let_everyone let_them let_him
  let_her let_us let_@ keep_you keep_everyone keep_them tell inform notify advise report confirm remind ping message whatsapp speak talk discuss meet_with
  update touch_base check_back check_in circle come_back revert chat brief explain introduce put_you walk_you take_you fill_you show_you give_you
  drop_you_a_line reach_out write_back call_back ring_back e-mail_you`;
const WORK = `check look_into look_at look_for look_up look_out look_through find_out find_you find_a find_another see_if see_whether see_what_i see_what_can
  see_to see_about investigate review read go_over go_through go_and go_back prepare draft write finalize finalise finish complete fix repair replace
  correct revise change alter update adjust amend modify edit cancel book reserve schedule reschedule arrange organize organise set order reorder
  re-order hold make build install reinstall clean paint print reprint design create produce add include remove delete process handle take_care sort deal
  resolve work start begin test try verify double-check doublecheck monitor track pull gather collect compile assemble pick_up pick_it come_by come_over
  come_out come_round come_and stop_by swing_by pop_in pop_round drop_by drop_in drop_it drop_them drop_the open close switch waive reduce
  lower discount approve sign execute initial load enter input record file save store buy purchase ensure cover honor honour match extend renew redo
  rework re-do redline blackline mark_up upgrade configure enable disable activate deactivate reset restart restore grant wrap pack label measure cut
  bake cook serve translate transcribe proofread research study analyze analyse calculate estimate put watch ask request chase push nudge expedite
  escalate raise bring_up broach negotiate coordinate address proceed treat charge help assist support train teach plan host run_it run_this
  run_a run_the oversee supervise conduct perform carry_out implement launch release publish advertise list plug swap exchange rebook refill reissue consolidate convert
  rewrite represent back_up stand_by squeeze fit settle clear trim assign allocate roll terminate do take_a take_the take_it take_them take_your
  take_back take_over get_on get_right get_to get_someone get_somebody get_@ get_my get_our figure sort_out tidy move_your move_the move_it be_sure
  pull_together put_together keep_trying keep_an_eye keep_it keep_the make_sure treat_it post_it cut_it trace locate retrieve dig_up rush hurry`;
const ATTEND = `attend join participate be_there be_present be_with_you be_by_your be_at_your be_along be_round be_around_to be_your_contact be_over`;

export const CLASSES: Language["classes"] = {
  we: "i we",
  me: "me us",
  you: "you your yours everyone everybody all_of_you both_of_you you_guys you_all",
  adv: `also then certainly definitely gladly personally just still again now always first happily surely absolutely immediately quickly promptly simply
    shortly soon probably likely hopefully either both all obviously of_course at_least go_ahead_and for_sure next finally further therefore separately
    indeed continue_to try_to try_and do_my_best_to do_our_best_to attempt_to be_sure_to make_sure_to very most only even really actually certainly
    myself ourselves try_my_best_to *ly much greatly hereby henceforth meanwhile eventually in_turn as_well too`,
  day: "today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
  soon: "soon shortly asap as_soon_as_possible right_away immediately straight_away right_now momentarily later early",
  time: "<day> <soon> next_week this_week next_month this_afternoon this_morning this_evening next first_thing",

  // What a firm does for its customer.
  deliver: DELIVER,
  contact: CONTACT,
  work: WORK,
  attend: ATTEND,
  act: "<deliver> <contact> <work>",
  acting: progressives(`${DELIVER} ${CONTACT} ${WORK}`),
  acted: "sent faxed mailed couriered delivered walked shipped printed delivered checked fixed signed executed faxed",
  done: `sent resent forwarded faxed mailed emailed e-mailed posted shipped delivered returned dispatched distributed circulated refunded credited reimbursed
    replaced repaired fixed submitted paid transferred installed completed finished cancelled canceled updated corrected handled processed waived walked_over`,
  finished: `<done> sent booked scheduled arranged signed issued added removed dropped prepared uploaded changed set_up put_together printed reversed passed`,
  // What it does rather for itself or what merely happens to it.
  state: `want wish require prefer live stay remain own belong consist contain cost depend equal exist seem sound tend resemble become turn stick manage survive
    last happen suffer retire celebrate`,
  feel: `see_you miss like love hate think believe guess assume presume suppose expect hope know understand remember forget feel regret bet wonder admit imagine
    lose win learn notice agree_with enjoy appreciate realize realise recognize recognise be_surprised be_disappointed be_sorry be_thrilled be_lucky
    look_forward never_forget cry laugh die vote sleep dream eat drink relax celebrate`,
  move: "go leave take stay drive walk run sleep eat travel spend use share head pick them_up",

  person: `assistant secretary colleague colleagues partner boss manager accountant bookkeeper technician technicians engineer engineers driver drivers plumber
    electrician carpenter fitter fitters painter painters crew team office staff warehouse workshop installer installers foreman apprentice guy guys people
    department support sales billing courier messenger messengers lawyer lawyers attorney attorneys paralegal paralegals receptionist mechanic mechanics
    designer photographer gardener cleaner cleaners baker chef nurse agent agents supervisor rep representative consultant developer developers desk group
    lab shop kitchen van truck tailor florist decorator roofer roofers builder builders editor translator tutor vet`,
  desk: "accounts accounting billing sales service support customer customer_service technical shipping dispatch delivery booking returns warranty",
  family: "son daughter wife husband brother sister father mother dad mum mom nephew niece",
  things: `order package parcel shipment delivery parts part goods items item replacement refund payment invoice quote quotation estimate report draft contract
    proposal documents document paperwork cake flowers tickets ticket keys key books samples sample proof proofs machine car bike boiler sofa table chairs
    furniture door doors window windows kitchen fence website site certificate letter check cheque money credit plans drawings photos pictures files file
    figures numbers results repair job work wreath dress suit coat glasses bread originals copies version answer`,
  away: `out away off gone unavailable unreachable available reachable traveling travelling flying driving on_vacation on_holiday on_leave on_pto on_the_road
    on_a_plane on_a_flight on_jury on_maternity on_the_beach on_site_until in_town in_the_office in_and_out in_transit in_meetings in_court in_training
    back_at_my back_at_the back_in_the back_in_town back_in_@ back_on_@ back_from back_home back_by back_next back_tomorrow back_around
    back_to_work back_here at_home at_my at_work at_lunch at_an at_the at_a at_school at_@ hosting moving_house having_surgery getting_married
    working_from leaving returning skiing camping hiking visiting spending commuting asleep sleeping busy tied_up home here_all here_until here_till
    around_all around_if around_until closed open late early attending staying sharing using retiring celebrating living carrying wearing`,
  days: "day days hour hours week weeks minute minutes month months",
  ordinal: `1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th 21st 22nd 23rd 24th 25th 26th 27th 28th 29th 30th 31st`,
  unit: "hours hour days day weeks week months month",

  // What customers say of what they got.
  good: `good great fine perfect perfectly well ok okay right correct wonderful wonderfully lovely beautiful beautifully gorgeous excellent fantastic brilliant
    amazing super spotless smooth smoothly complete undamaged flawless flawlessly ideal spot_on in_order in_perfect_order in_one_piece in_good_order
    in_good_condition in_perfect_condition in_time on_time safe safely stunning superb a_hit a_dream like_new like_a_charm like_a_glove all_clear satisfied
    happy pleased delighted thrilled top nice neat clean dry here there friendly magnificent great_shape`,
  glad: "happy pleased delighted thrilled satisfied glad content over_the_moon impressed grateful",
  bad: `broken damaged cracked smashed chipped crushed scratched dented torn bent faulty defective corrupt soaked wet leaking dead dry_and cold burnt burned stale dirty
    wilted crooked uneven blurred blurry loose peeling misleading dangerous unfinished late rude wrong overdue unacceptable unusable useless terrible awful
    horrible disgraceful ridiculous disgusting shocking poor sloppy too_small too_big too_short too_long too_tight too_late worse missing empty bare blocked
    rubbish not_acceptable not_good_enough far_too_high dripping`,
  mend: `fixing sorting repairing solving resolving replacing correcting refunding dealing_with putting_it coming_out helping_out not_giving staying_on
    taking_care finding`,
  upset: `disappointed dissapointed disapointed frustrated annoyed upset furious angry unhappy dissatisfied shocked disgusted fed_up sick_of embarrassed misled cheated
    ignored let_down appalled in_tears`,

  // What somebody is asked to do.
  cmd: `send resend forward fax mail email e-mail call phone ring contact write reply respond answer give take look check review read prepare draft finalize
    finish fix repair replace correct revise change update adjust amend edit cancel book reserve schedule reschedule arrange organize set order hold make
    build install clean paint print create add include remove delete process handle sort resolve start begin test try verify ensure confirm advise
    provide supply bring return submit issue pay refund credit transfer upload share copy pass get tell inform notify ask have keep leave put move
    open close sign complete fill execute load enter remember wait stop drop pick come go meet see_if see_whether find show explain describe discuss
    talk speak follow double-check remind help clarify disregard ignore shoot use work coordinate plan reserve choose select compare attach enclose
    restrict mark note_the split deliver ship collect trace extend approve`,
  object: `me us him her it them the a an your our my this that these those some any all both one each everyone everybody with to on in into at up back out
    off from by if what when where whether who which how another two three`,
  aux: "is are do does did was were can could will would should has have am",
};
