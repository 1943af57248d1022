// Messages that came back, each with what the owner had written.
import { EMMA, type Letter, SIGNATURE } from "../letter.ts";
import { bounce } from "./notices.ts";
import { LENA, LENA_WRONG, PAUL, PRIYA, PRIYA_WRONG } from "./people.ts";

export function bouncedLetters(): readonly Letter[] {
  const quoteForPriya =
    "Hi Priya,\n\nThank you for coming in on Saturday. Here is the quote for the e-bike conversion: 640 including the battery mount and two hours of labour.\n\nDoes that work for you?";
  const quoteForLena =
    "Dear Lena,\n\nAs discussed on the phone, here is the service plan for your twelve guest bikes: one visit a month, 35 a bike, brakes and tyres included.\n\nCould you let me know by the end of the week whether we should start in December?";
  const statement =
    "Hi Paul,\n\nPlease find the statement for the rental bikes below: 3 bikes, 4 weeks, 420 in all.\n\nIs that right from your side?";
  return [
    // Messages that came back.
    {
      id: "priya-1",
      day: -1,
      time: "14:22",
      from: EMMA,
      to: [PRIYA_WRONG],
      subject: "Quote for your e-bike conversion",
      text: `${quoteForPriya}${SIGNATURE}`,
    },
    bounce({
      id: "priya-2",
      day: -1,
      time: "14:23",
      of: "priya-1",
      subject: "Quote for your e-bike conversion",
      recipient: PRIYA_WRONG.address,
      status: "5.1.2",
      diagnostic: "smtp; 550 5.1.2 Host or domain name not found: gmial.com",
    }),
    {
      id: "priya-0",
      day: -30,
      time: "10:00",
      from: PRIYA,
      to: [EMMA],
      subject: "Do you convert bikes to electric?",
      text: "Hello, do you convert normal bikes to electric? Mine is a Pashley.\n\nPriya",
    },
    {
      id: "priya-00",
      day: -30,
      time: "11:10",
      from: EMMA,
      to: [PRIYA],
      refs: ["priya-0"],
      subject: "Re: Do you convert bikes to electric?",
      text: "Hi Priya,\n\nyes, we do that often with Pashleys. The shop is open Tuesday to Saturday.",
    },
    {
      id: "priya-000",
      day: -30,
      time: "12:00",
      from: PRIYA,
      to: [EMMA],
      refs: ["priya-0", "priya-00"],
      subject: "Re: Do you convert bikes to electric?",
      text: "Perfect, that answers it. Thank you!",
    },
    {
      id: "lena-0",
      day: -12,
      time: "09:00",
      from: LENA,
      to: [EMMA],
      subject: "Guest bikes",
      text: "Dear Ms Hartley,\n\nit was good to talk to you. We have twelve guest bikes.\n\nBest regards\nLena Fischer\nBrightside Hotels",
    },
    {
      id: "lena-1",
      day: 0,
      time: "07:50",
      from: EMMA,
      to: [LENA_WRONG],
      subject: "Service plan for your guest bikes",
      text: `${quoteForLena}${SIGNATURE}`,
    },
    bounce({
      id: "lena-2",
      day: 0,
      time: "07:51",
      of: "lena-1",
      subject: "Service plan for your guest bikes",
      recipient: LENA_WRONG.address,
      status: "5.1.1",
      diagnostic: "smtp; 550 5.1.1 <lena.ficher@brightside-hotels.example>: Recipient address rejected: User unknown",
    }),
    {
      id: "paul-1",
      day: -2,
      time: "13:00",
      from: EMMA,
      to: [PAUL],
      subject: "Statement for the rental bikes",
      text: `${statement}${SIGNATURE}`,
    },
    bounce({
      id: "paul-2",
      day: -2,
      time: "13:02",
      of: "paul-1",
      subject: "Statement for the rental bikes",
      recipient: PAUL.address,
      status: "5.2.2",
      diagnostic: "smtp; 552 5.2.2 Mailbox full: over quota",
    }),
  ];
}
