// What a language file must say so that automatic answers and mass mail in it are known. Data only; the readers are shared.

export interface KindWords {
  /** Subjects that mail programs give to automatic answers: "Automatic reply: Offer". Matched at the start. */
  readonly subject: RegExp;
  /** "I am out of the office until Monday": the writer is away now. */
  readonly away: RegExp;
  /** "In urgent cases please contact …", "I will answer after my return". */
  readonly meanwhile: RegExp;
  /** The writer has left: "no longer works for". */
  readonly gone: RegExp;
  /** "Thank you for your message": how automatic answers begin (and many people's, too). */
  readonly thanks: RegExp;
  /** "We have received your request": the message arrived, nothing more is said. */
  readonly received: RegExp;
  /** "Your ticket number is", "has been assigned the case number". */
  readonly ticket: RegExp;
  /** "We will get back to you within two working days". */
  readonly later: RegExp;
  /** "This is an automatically generated message, please do not reply". */
  readonly automatic: RegExp;
  /** "Unsubscribe", "View in browser". */
  readonly unsubscribe: RegExp;
}
