// Following up: filled, checked, sent, undone, sent later, resent to the right address, and what comes after.
import { act, fireEvent } from "@testing-library/react";
import { expect, test } from "vitest";
import { buttons, click, enter, field, openRow, page, pass, press, rowOf, stage, type } from "../stage.tsx";

const message = (): HTMLTextAreaElement => field("Message") as HTMLTextAreaElement;
const send = async (): Promise<void> => {
  await act(async () => {
    fireEvent.keyDown(message(), { key: "Enter", ctrlKey: true });
  });
  await pass(50);
};

test("one key opens the suited template, filled in, with what was filled in marked", async () => {
  await stage();
  await openRow("Tom Becker");
  await press("f");
  expect(message().value).toContain("Hi Tom,");
  expect(message().value).toContain("Nora Hale");
  const marked = [...document.querySelectorAll(".mirror mark.filled")].map((mark) => mark.textContent);
  expect(marked).toContain("Hi Tom");
  expect((field("To") as HTMLInputElement).value).toBe("tom.becker@posteo.example");
});

test("Ctrl+Enter sends; the countdown gives ten seconds, and undo brings the words back", async () => {
  const { bridge } = await stage();
  await openRow("Tom Becker");
  await press("f");
  await type("Message", "Hi Tom,\n\nmy own words.\n\nNora");
  await pass(400);
  await send();
  expect(bridge.commands.at(-1)).toMatchObject({
    kind: "approve",
    loop: "late",
    draft: { text: "Hi Tom,\n\nmy own words.\n\nNora", sendAt: null },
  });
  expect(page.getByText("Sending in 10 s")).toBeTruthy();
  await pass(4000);
  expect(page.getByText("Sending in 6 s")).toBeTruthy();
  await press("z");
  await pass(50);
  expect(bridge.commands.at(-1)).toEqual({ kind: "cancel-send", loop: "late" });
  expect(message().value).toBe("Hi Tom,\n\nmy own words.\n\nNora");
  expect(page.queryByText(/Sending in/)).toBeNull();
});

test("left alone, it goes out and the loop waits for the customer", async () => {
  const { bridge } = await stage();
  await openRow("Tom Becker");
  await press("f");
  await send();
  await pass(10_500);
  expect(bridge.row("late").state).toBe("awaiting");
  expect(page.getByText("Sent to Tom Becker")).toBeTruthy();
});

test("send now does not wait", async () => {
  const { bridge } = await stage();
  await openRow("Tom Becker");
  await press("f");
  await send();
  await click("Send now");
  expect(bridge.commands.at(-1)).toEqual({ kind: "send-now", loop: "late" });
});

test("an open field blocks sending and says which", async () => {
  const { bridge } = await stage();
  await openRow("Tom Becker");
  await press("f");
  await type("Message", "Hi Tom,\n\nit costs {{price}}.");
  expect(page.getAllByText("Fill in price before sending.").length).toBeGreaterThan(0);
  expect([...document.querySelectorAll(".mirror mark.missing")].map((mark) => mark.textContent)).toEqual(["{{price}}"]);
  await send();
  expect(bridge.commands).toEqual([]);
});

test.each([
  ["To", "not an address", "“not an address” is not an e-mail address."],
  ["To", "", "Nobody to send it to."],
  ["Message", "  ", "The message is empty."],
])("%s = %o is refused in words", async (label, value, words) => {
  const { bridge } = await stage();
  await openRow("Tom Becker");
  await press("f");
  await type(label, value);
  expect(page.getByText(words)).toBeTruthy();
  await send();
  expect(bridge.commands).toEqual([]);
});

test("a warning is shown before it goes out, and can be overruled", async () => {
  const { bridge } = await stage();
  await openRow("Tom Becker");
  await press("f");
  await type("Message", "Hi Tom,\n\nthe quote is attached. I will call you tomorrow.");
  await pass(400);
  expect(page.getByText("You write “attached”, but nothing is attached.")).toBeTruthy();
  expect(page.getByText(/This makes a new promise for tomorrow. 6 promises are already due that day./)).toBeTruthy();
  await send();
  expect(bridge.commands).toEqual([]);
  expect(buttons("Send anyway")).toHaveLength(1);
  await send();
  expect(bridge.commands.at(-1)?.kind).toBe("approve");
});

test("attaching a file answers the warning", async () => {
  const { bridge } = await stage();
  await openRow("Tom Becker");
  await press("f");
  await type("Message", "Hi Tom,\n\nthe quote is attached.");
  await pass(400);
  const warning = document.querySelector(".warnings");
  await click("Attach", warning ?? undefined);
  await pass(400);
  expect(page.getByText("Invoice.pdf")).toBeTruthy();
  expect(document.querySelector(".warnings")).toBeNull();
  await send();
  expect(bridge.commands.at(-1)).toMatchObject({ draft: { attachments: ["/home/nora/Invoice.pdf"] } });
});

test("writing is kept when one looks elsewhere, and can be discarded", async () => {
  const { screen } = await stage();
  await openRow("Tom Becker");
  await press("f");
  await type("Message", "half a sentence");
  await openRow("Bakery Rossi");
  await openRow("Tom Becker");
  await press("f");
  expect(message().value).toBe("half a sentence");
  await click("Discard");
  expect(screen.composing.get()).toBeNull();
  await press("f");
  expect(message().value).toContain("Hi Tom,");
});

test("a message that came back goes to the right address", async () => {
  const { bridge } = await stage();
  await openRow("Jane Miller");
  expect(rowOf("Jane Miller").textContent).toMatch(
    /There is no mailbox jmae@milerdesign\.example\. Did you mean jane@/,
  );
  expect(page.getByText("There is no mailbox jmae@milerdesign.example.")).toBeTruthy();
  expect(page.getByText("Did you mean jane@millerdesign.example?")).toBeTruthy();
  await click("Fix & resend", rowOf("Jane Miller"));
  expect((field("Right address") as HTMLInputElement).value).toBe("jane@millerdesign.example");
  expect(page.getByText(/with 1 attachment/)).toBeTruthy();
  await send();
  expect(bridge.commands.at(-1)).toMatchObject({
    kind: "approve",
    draft: { resendOf: "bounce.2", to: [{ name: "Jane Miller", address: "jane@millerdesign.example" }] },
  });
});

test("send later shows the resolved moment, and the customer's clock", async () => {
  const { bridge } = await stage();
  await openRow("Kenji Watanabe");
  await press("f");
  await click("Send later");
  expect(page.getAllByText(/in Tokyo/).length).toBeGreaterThan(2);
  await enter(/friday 14:00/, "2026-12-01 10:00");
  expect(buttons(/^Send Tue 1 Dec/)).toHaveLength(1);
  await send();
  expect(bridge.commands.at(-1)).toMatchObject({ draft: { sendAt: Date.parse("2026-12-01T09:00:00Z") } });
});

test("writing freely starts with the signature alone", async () => {
  await stage({ settings: { signatures: { "": "Nora\nHale Cycles" } } });
  await openRow("Tom Becker");
  await press("r");
  expect(message().value).toBe("\n\nNora\nHale Cycles");
});

test("did it go out? is asked, and answered with one click", async () => {
  const { bridge } = await stage();
  await act(async () =>
    bridge.change("late", {
      nextStep: "did-it-go-out",
      outbox: { state: "unknown", undoUntil: 0, sendAt: 0, explanation: "" },
    }),
  );
  await openRow("Tom Becker");
  expect(page.getByText("Did it go out?", { selector: ".panel-title" })).toBeTruthy();
  await click("Yes, it went out");
  expect(bridge.commands.at(-1)).toEqual({ kind: "went-out", loop: "late", yes: true });
});

test("a follow-up that was held can be sent, changed or dropped", async () => {
  const { bridge } = await stage();
  await act(async () =>
    bridge.change("late", { outbox: { state: "held", undoUntil: 0, sendAt: 0, explanation: "answered" } }),
  );
  await openRow("Tom Becker");
  expect(page.getByText("Held back: something came in before it was sent.")).toBeTruthy();
  await click("Don’t send");
  expect(bridge.commands.at(-1)).toEqual({ kind: "cancel-send", loop: "late" });
});

test("several at once are shown filled in before they go", async () => {
  const { bridge } = await stage();
  await press("j", "j", "x", "j", "x", "f");
  await pass(100);
  expect(page.getByText("Follow up 2 loops")).toBeTruthy();
  expect(document.querySelectorAll(".batch-one")).toHaveLength(2);
  await click("Send 2 messages");
  expect(bridge.commands.map(({ kind }) => kind)).toEqual(["approve", "approve"]);
});
