// A reader of mail for tests of the mail side: decodes, and understands nothing, so that they do not depend on the understanding.
import { decode, decodeParts } from "../../electron/engine/mail/decode.ts";
import type { Understander } from "../../electron/engine/mail/raw-mail.ts";

/** Decodes in this thread, and understands nothing. */
export const decoding: Understander = {
  async read(mail) {
    return mail.map(({ source, receivedAt }) => {
      const message =
        source.kind === "whole"
          ? decode(source.bytes, receivedAt)
          : decodeParts(source.header, source.parts, receivedAt);
      return {
        message,
        attachments: message.attachments.map(({ name }) => name),
        automated: false,
        understanding: {
          kind: "human",
          language: "en",
          newText: message.text ?? "",
          findings: [],
          bounce: null,
          autoReply: null,
          tickets: [],
          cues: [],
        },
      };
    });
  },
};
