// From the first start to a watched mailbox, and what the screen says when it is not watched.
import { act } from "@testing-library/react";
import { expect, test } from "vitest";
import { ACCOUNT, LOOKING_BACK, WATCHING } from "../preview/fake-bridge.ts";
import { SCENARIOS } from "../preview/scenarios.ts";
import { buttons, click, NOW, page, pass, press, stage, type } from "../stage.tsx";

const first = () => stage(SCENARIOS.first?.(NOW));
const toPassword = async (): Promise<void> => {
  await type("Your e-mail address", "nora@halecycles.example");
  await click("Continue");
};

test("an address, a password, one test, and the first findings", async () => {
  const { bridge, screen } = await first();
  expect(buttons("Continue")[0]?.hasAttribute("disabled")).toBe(true);
  await toPassword();
  await type("Password", "secret");
  await click("Test the connection");
  for (const words of ["Reading mail works.", "Sending mail works.", "Sent mail is in “Sent”."])
    expect(page.getByText(words)).toBeTruthy();
  await click("Start watching");
  expect(page.getByText(/Reading 412 of 1,980/)).toBeTruthy();
  expect(page.getByText("Maybe I drop by on Saturday and have a look at the tyres.")).toBeTruthy();
  await press("y");
  await press("n");
  expect(bridge.commands.map(({ kind }) => kind)).toEqual(["accept", "dismiss"]);
  await click("Go to my list");
  expect(screen.room.get()).toMatchObject({ name: "loops", list: "open" });
});

test("a firm with its own address says where its mailbox lies, in one click", async () => {
  await first();
  await click("Microsoft 365");
  await toPassword();
  expect(page.getByText(/You chose this provider/)).toBeTruthy();
});

test("a wrong password is said in plain words, the server's own one click away", async () => {
  await first();
  await toPassword();
  await type("Password", "wrong");
  await click("Test the connection");
  expect(page.getByText(/The server refused the user name or password\./)).toBeTruthy();
  expect(page.getByText("NO [AUTHENTICATIONFAILED] Authentication failed.")).toBeTruthy();
  expect(buttons("Start watching")).toEqual([]);
});

test("a certificate is trusted by its fingerprint only, and refusing is the safe key", async () => {
  const tested: string[] = [];
  await stage({
    ...SCENARIOS.first?.(NOW),
    answers: {
      "account.test": ({ form }) => {
        tested.push(form.imap.trusted ?? "");
        const bad = {
          code: "certificate",
          server: "imap",
          details: "self-signed",
          certificate: { why: "self-signed", fingerprint: "ab12cd34", host: "mail.halecycles.example" },
        } as const;
        return { imap: form.imap.trusted === "ab12cd34" ? "ok" : bad, smtp: "ok", sent: "Sent", folders: ["Sent"] };
      },
    },
  });
  await toPassword();
  await type("Password", "x");
  await click("Test the connection");
  expect(page.getByText("AB12 CD34")).toBeTruthy();
  expect(document.activeElement?.textContent).toBe("Do not connect");
  await click("Trust exactly this certificate");
  await pass(50);
  expect(tested).toEqual(["", "ab12cd34"]);
  expect(buttons("Start watching")).toHaveLength(1);
});

test("a missing Sent folder is asked for", async () => {
  await first();
  await toPassword();
  await type("Password", "nosent");
  await click("Test the connection");
  expect(page.getAllByText("Which folder holds the mail you sent?").length).toBeGreaterThan(0);
  expect(buttons("Start watching")).toEqual([]);
});

test("the sample mailbox is one click away and says what it is", async () => {
  const { bridge } = await first();
  await click("Try it with a sample mailbox");
  expect(bridge.called).toContain("demo.start");
  expect(page.getByText("This is a sample mailbox. Nothing leaves your computer.")).toBeTruthy();
});

test("stale is never called complete, and says what to do", async () => {
  await stage(SCENARIOS["sign-in"]?.(NOW));
  expect(page.getByRole("alert").textContent).toContain(
    "Sent of nora@halecycles.example not read since Fri 09:00: the server refused the user name or password.",
  );
  expect(document.querySelector(".top-health")?.classList.contains("stale")).toBe(true);
  await click("Sign in again");
  await type("New password", "fresh");
  await click("Sign in");
  await pass(50);
  expect(page.queryByRole("alert")).toBeNull();
});

test("what cannot be sent is not said to be unread", async () => {
  const problem = { code: "sign-in-expired", server: "smtp", details: "", certificate: null } as const;
  await stage({ overview: { health: [{ ...WATCHING, state: "needs-sign-in", problem }] } });
  expect(page.getByRole("alert").textContent).toMatch(/^Nothing can be sent from nora@halecycles\.example for now: /);
  await click("Sign in again");
});

test.each([
  ["session-only", [true]],
  ["keychain", [false]],
] as const)("a sign-in in the browser, keys kept by %s: kept weakly only if she agrees", async (secrets, kept) => {
  const asked: (boolean | undefined)[] = [];
  await stage({
    ...SCENARIOS.first?.(NOW),
    overview: { ...SCENARIOS.first?.(NOW)?.overview, secrets },
    answers: {
      "account.oauth": ({ keepWeakly }) => {
        asked.push(keepWeakly);
        return ACCOUNT;
      },
    },
  });
  await type("Your e-mail address", "nora@outlook.com");
  await click("Continue");
  const tick = page.queryByRole("checkbox", { name: /Stay signed in although this computer has no keychain/ });
  expect(tick !== null).toBe(secrets === "session-only");
  if (tick) await act(async () => tick.click());
  await click("Sign in with Microsoft");
  await pass(50);
  expect(asked).toEqual(kept);
});

test("offline, engine down and repaired are each said in one sentence", async () => {
  const { bridge } = await stage(SCENARIOS.offline?.(NOW));
  expect(page.getByText("You are offline. What you see was true at 09:00.")).toBeTruthy();
  await click("Try again");
  expect(bridge.called).toContain("account.nudge");
  await act(async () => bridge.overview({ health: [WATCHING], engineDownSince: NOW - 90_000 }));
  await pass(30);
  expect(page.getByText("Closer is not watching since 10:58. It is starting again by itself.")).toBeTruthy();
  await act(async () => bridge.overview({ engineDownSince: null, repaired: "One file was set aside." }));
  await pass(30);
  expect(page.getByText("One file was set aside.")).toBeTruthy();
  await click("Hide");
  expect(page.queryByText("One file was set aside.")).toBeNull();
});

test("the folders that are read are ticked, and can be taken out and put back", async () => {
  const chosen: unknown[] = [];
  const folders = { inbox: "INBOX", sent: "Sent", junk: "Junk", archive: null, more: ["Jobs"], left: ["Archive"] };
  const account = { ...ACCOUNT, folders };
  const { screen } = await stage({
    overview: { accounts: [account] },
    answers: {
      "account.folders": () => [
        ...["INBOX", "Sent", "Archive", "Junk", "Jobs", "Spares"].map((path) => ({ path, role: null })),
        { path: "Entwürfe", role: "drafts" },
      ],
      "account.choose": ({ id: _, ...choice }) => {
        chosen.push(choice);
        return null;
      },
    },
  });
  await act(async () => screen.go({ name: "accounts", connect: false }));
  await pass(30);
  const ticks = page.getAllByRole("checkbox").map((tick) => tick as HTMLInputElement);
  expect(ticks.map(({ checked }) => checked)).toEqual([false, true, true, false]);
  expect(page.queryByRole("checkbox", { name: /Entwürfe/ })).toBeNull();
  expect(page.getByText("Only what came back, and answers to you")).toBeTruthy();
  for (const tick of ticks) await act(async () => tick.click());
  const now = { sent: "Sent", more: ["Jobs"], left: ["Archive"] };
  expect(chosen).toEqual([
    { ...now, left: [] },
    { ...now, left: ["Archive", "Junk"] },
    { ...now, more: [] },
    { ...now, more: ["Jobs", "Spares"] },
  ]);
});

test("reading older mail tells count, rate and time left, and can be stopped", async () => {
  const asked: number[] = [];
  const { screen } = await stage({
    overview: { health: [LOOKING_BACK] },
    answers: {
      "account.lookback": ({ days }) => {
        asked.push(days);
        return null;
      },
    },
  });
  await act(async () => screen.go({ name: "accounts", connect: false }));
  expect(page.getByText("Reading 412 of 1,980 · 40 a second · about 3 minutes left")).toBeTruthy();
  await click("Stop here");
  expect(asked).toEqual([0]);
  expect(page.getByText("Older mail is left alone. What was read stays.")).toBeTruthy();
});

test("watching that has gone silent is not called complete", async () => {
  await stage({ overview: { health: [{ ...WATCHING, completeUntil: NOW - 3 * 3_600_000 }] } });
  expect(document.querySelector(".top-health")?.classList.contains("stale")).toBe(true);
});
