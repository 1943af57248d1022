// Threads: the examples and the small print of RFC 5256, and what an owner calls one conversation.
import { describe, expect, it } from "vitest";
import { createConversations } from "../../../../shared/mail/conversation/conversations.ts";
import { threadedMessage } from "../../../../shared/mail/conversation/threaded-message.ts";
import { threadsOf } from "../../../../shared/mail/conversation/threads.ts";
import { plainMessage } from "../../../../shared/mail/message.ts";

const box = (...headers: readonly string[]) =>
  threadsOf(headers.map((text, index) => ({ n: index + 1, headers: text })));
const day = (n: number): string => `Date: Mon, ${n} Feb 2025 09:00:00 +0000`;

describe("RFC 5256 REFERENCES", () => {
  it.each([
    [
      "links by the last reference",
      ["Message-ID: <a@x>", "Message-ID: <b@x>\nReferences: <a@x>", "Message-ID: <c@x>\nReferences: <a@x> <b@x>"],
      "(1 2 3)",
    ],
    [
      "branches",
      ["Message-ID: <a@x>", "Message-ID: <b@x>\nReferences: <a@x>", "Message-ID: <c@x>\nReferences: <a@x>"],
      "(1 (2)(3))",
    ],
    [
      "uses the first In-Reply-To when there are no references",
      ["Message-ID: <a@x>", "Message-ID: <b@x>\nIn-Reply-To: your note <a@x> <z@x>"],
      "(1 2)",
    ],
    ["joins answers to a message that is not there", ["References: <gone@x>", "References: <gone@x>"], "((1)(2))"],
    [
      "leaves out a missing message between two others",
      ["Message-ID: <a@x>", "Message-ID: <c@x>\nReferences: <a@x> <gone@x>"],
      "(1 2)",
    ],
    [
      "gives a second message with the same Message-ID a thread of its own",
      ["Message-ID: <a@x>", "Message-ID: <a@x>"],
      "(1)(2)",
    ],
    ["ignores a reference to itself", ["Message-ID: <a@x>\nReferences: <a@x>"], "(1)"],
    [
      "does not link two messages that refer to each other twice",
      ["Message-ID: <a@x>\nReferences: <b@x>", "Message-ID: <b@x>\nReferences: <a@x>"],
      "(2 1)",
    ],
    ["takes needless quotes out of Message-IDs", ['Message-ID: <"a"@x>', "References: <a@x>"], "(1 2)"],
    [
      "lets a later header correct a truncated chain",
      [
        "Message-ID: <a@x>",
        "Message-ID: <c@x>\nReferences: <a@x> <b@x>",
        "Message-ID: <b@x>\nReferences: <z@x>",
        "Message-ID: <z@x>",
      ],
      "(1)(4 3 2)",
    ],
    ["puts an answer below the message of its subject", ["Subject: pump", "Subject: Re: pump"], "(1 2)"],
    ["puts an older answer below it as well", ["Subject: Re: pump", "Subject: pump"], "(2 1)"],
    ["makes messages of one subject siblings", ["Subject: pump", "Subject: [x] PUMP"], "((1)(2))"],
    ["does not gather empty subjects", ["Subject: Re:", "Subject: "], "(1)(2)"],
    [
      "joins two dummies of one subject",
      [
        "References: <p@x>\nSubject: pump",
        "References: <p@x>\nSubject: pump",
        "References: <q@x>\nSubject: pump",
        "References: <q@x>\nSubject: pump",
      ],
      "((1)(2)(3)(4))",
    ],
    [
      "sorts by sent date, then by number",
      [day(5), day(3), `${day(3)}\nMessage-ID: <c@x>`, `${day(9)}\nReferences: <c@x>`, `${day(8)}\nReferences: <c@x>`],
      "(2)(3 (5)(4))(1)",
    ],
  ])("%s", (_, headers, thread) => {
    expect(box(...headers).thread).toBe(thread);
  });
  it("unfolds headers and reads long chains without running out of stack", () => {
    expect(box("Message-ID:\n <a@x>", "References: <z@x>\n\t<a@x>").thread).toBe("(1 2)");
    const chain = Array.from({ length: 5000 }, (_, n) => `Message-ID: <${n}@x>\nReferences: <${n - 1}@x>`);
    expect(box(...chain).thread).toContain("4999 5000)");
  });
});

const NORA = "From: Nora <nora@fieldworks.example>\nTo: tim@ruiz.example";
const TIM = "From: tim@ruiz.example\nTo: nora@fieldworks.example";

describe("what an owner calls one conversation", () => {
  it.each([
    [
      "references in any order, also to messages that are not there",
      ["References: <gone@x>\nMessage-ID: <2@x>", "In-Reply-To: <gone@x>\nMessage-ID: <3@x>", "Message-ID: <4@x>"],
      [[1, 2], [3]],
    ],
    ["a message that joins two", ["Message-ID: <a@x>", "Message-ID: <b@x>", "References: <a@x> <b@x>"], [[1, 2, 3]]],
    ["copies with the same Message-ID", ["Message-ID: <a@x>", "Message-ID: <a@x>"], [[1, 2]]],
    [
      "Gmail's thread",
      [
        "X-GM-THRID: 9\nMessage-ID: <a@x>\nSubject: a",
        "X-GM-THRID: 9\nMessage-ID: <b@x>\nSubject: b",
        "X-GM-THRID: 8\nMessage-ID: <c@x>",
      ],
      [[1, 2], [3]],
    ],
    [
      "Microsoft's conversation",
      [
        "Thread-Index: AdB1oK0pQ3Zb7u1yT2mXk4vR9sLwAA==\nSubject: pump\nMessage-ID: <a@x>",
        "Thread-Index: AdB1oK0pQ3Zb7u1yT2mXk4vR9sLwAAAAB3Zg\nSubject: AW: pump\nMessage-ID: <b@x>",
        "Thread-Index: AdB1oK0pQ3Zb7u1yT2mXk4vR9sLwAAAAB3Zh\nSubject: Christmas\nMessage-ID: <c@x>",
        "Thread-Index: AdB1\nSubject: pump\nMessage-ID: <d@x>",
      ],
      [[1, 2], [3], [4]],
    ],
    [
      "an answer without references, by subject and people",
      [
        `${NORA}\nSubject: Pump\nMessage-ID: <a@x>\n${day(3)}`,
        `${TIM}\nSubject: AW: Pump\nMessage-ID: <b@x>\n${day(4)}`,
      ],
      [[1, 2]],
    ],
    [
      "an answer to a Message-ID that a gateway changed",
      [
        `${NORA}\nSubject: Pump\nMessage-ID: <a@x>\n${day(3)}`,
        `${TIM}\nSubject: Pump\nIn-Reply-To: <rewritten@mta>\nMessage-ID: <b@x>\n${day(4)}`,
      ],
      [[1, 2]],
    ],
    [
      "not the same subject again without a mark",
      [
        `${NORA}\nSubject: Invoice\nMessage-ID: <a@x>\n${day(3)}`,
        `${NORA}\nSubject: Invoice\nMessage-ID: <b@x>\n${day(4)}`,
      ],
      [[1], [2]],
    ],
    [
      "not an answer from somebody else",
      [
        `${NORA}\nSubject: Pump\nMessage-ID: <a@x>\n${day(3)}`,
        `From: bo@elsewhere.example\nTo: tim@ruiz.example\nSubject: Re: Pump\nMessage-ID: <b@x>\n${day(4)}`,
      ],
      [[1], [2]],
    ],
    [
      "not an answer a year later",
      [
        `${NORA}\nSubject: Pump\nMessage-ID: <a@x>\n${day(3)}`,
        `${TIM}\nSubject: Re: Pump\nMessage-ID: <b@x>\nDate: Tue, 3 Feb 2026 09:00:00 +0000`,
      ],
      [[1], [2]],
    ],
    [
      "not an answer to an empty subject",
      [`${NORA}\nSubject:\nMessage-ID: <a@x>`, `${TIM}\nSubject: Re:\nMessage-ID: <b@x>`],
      [[1], [2]],
    ],
    [
      "a helpdesk's ticket, also when the owner answers",
      [
        "From: help@desk.example\nTo: tim@ruiz.example\nSubject: [Ticket #5] pump\nMessage-ID: <a@x>",
        "From: tim@ruiz.example\nTo: other@desk.example\nSubject: about [Ticket #5]\nMessage-ID: <b@x>",
      ],
      [[1, 2]],
    ],
    [
      "not the same ticket number of two helpdesks",
      [
        "From: help@desk.example\nTo: tim@ruiz.example\nSubject: [Ticket #5] pump\nMessage-ID: <a@x>",
        "From: help@table.example\nTo: tim@ruiz.example\nSubject: [Ticket #5] chair\nMessage-ID: <b@x>",
        "From: tim@ruiz.example\nTo: help@table.example\nSubject: Re: [Ticket #5] chair\nMessage-ID: <c@x>",
      ],
      [[1], [2, 3]],
    ],
  ])("%s", (_, headers, groups) => {
    expect(box(...headers).groups).toEqual(groups);
  });

  it("is looked up without being changed, message by message", () => {
    const message = (messageId: string, references: readonly string[]) => plainMessage({ messageId, references });
    const known = createConversations();
    const answer = threadedMessage(message("b@x", ["a@x"]), 2, null);
    expect(known.find(answer)).toBeNull();
    expect(known.find(answer)).toBeNull();
    expect(known.add(threadedMessage(message("a@x", []), 1, null))).toBe("a@x");
    expect(known.find(answer)).toBe("a@x");
    expect(known.add(threadedMessage(message("c@x", []), 3, null))).toBe("c@x");
    known.add(threadedMessage(message("d@x", ["a@x", "c@x"]), 4, null));
    expect(known.current("c@x")).toBe(known.current("a@x"));
    expect(known.add(threadedMessage(message("e@x", []), 5, "77"))).toBe("e@x");
    expect(known.find(threadedMessage(message("f@x", []), 6, "77"))).toBe("e@x");
  });
});
