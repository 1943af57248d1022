// Who answers which call: the desktop's own calls here, all others in the engine.
import { describe, expect, test, vi } from "vitest";
import type { Mailboxes } from "../../../electron/accounts/mailboxes.ts";
import { CALL_NAMES } from "../../../electron/ipc/answer.ts";
import { type Desktop, handlersFor } from "../../../electron/ipc/handlers.ts";
import type { CallArguments, CallName } from "../../../shared/ipc/contract.ts";

const answered = { ok: true, value: { from: "engine" } };

function shell(desktop: Partial<Desktop> = {}) {
  const call = vi.fn(async (_name: CallName, _args: unknown, _path?: string): Promise<unknown> => answered);
  const fine = async () => ({ ok: true, value: null });
  const mailboxes = {
    save: vi.fn(fine),
    signIn: vi.fn(fine),
    changePassword: vi.fn(fine),
    remove: vi.fn(fine),
    startDemo: vi.fn(fine),
  };
  const screen = vi.fn();
  const all = {
    chooseAttachments: async () => [],
    chooseImport: async () => null,
    chooseSave: async () => null,
    openFolder: vi.fn(async () => {}),
    openLink: vi.fn(async () => {}),
    print: vi.fn(async () => {}),
    addPictures: vi.fn(async (html: string) => `${html} with pictures`),
    ...desktop,
  };
  const handlers = handlersFor({
    engine: { call: call as never },
    mailboxes: mailboxes as unknown as Mailboxes,
    desktop: all,
    onScreenReady: screen,
  });
  return { handlers, call, mailboxes, screen, desktop: all };
}

test("every call of the contract is answered", () => {
  expect(Object.keys(shell().handlers).sort()).toEqual([...CALL_NAMES].sort());
});

test.each([
  ["loop.detail", { loop: "l1" }],
  ["customer.list", { query: "" }],
  ["account.discover", { address: "a@b.test", provider: null }],
  ["data.restore", { backup: "b1" }],
] as const)("%s goes to the engine as it came", async (name, args) => {
  const { handlers, call } = shell();
  const handler = handlers[name] as (args: unknown) => Promise<unknown>;
  expect(await handler(args)).toBe(answered);
  expect(call).toHaveBeenCalledWith(name, args);
});

test.each([
  ["account.save", "save"],
  ["account.oauth", "signIn"],
  ["account.password", "changePassword"],
  ["account.remove", "remove"],
  ["demo.start", "startDemo"],
] as const)("%s goes where the passwords are kept, not straight to the engine", async (name, method) => {
  const { handlers, call, mailboxes } = shell();
  await (handlers[name] as (args: unknown) => Promise<unknown>)({});
  expect(mailboxes[method]).toHaveBeenCalledTimes(1);
  expect(call).not.toHaveBeenCalled();
});

test("the window is told what waited for it only after the engine has answered", async () => {
  const { handlers, call, screen } = shell();
  call.mockImplementation(async () => {
    expect(screen).not.toHaveBeenCalled();
    return answered;
  });
  await handlers["screen.ready"]({});
  expect(screen).toHaveBeenCalledTimes(1);
});

describe("files", () => {
  test.each(["data.export", "report.csv", "loop.transcript"] as const)(
    "%s: the engine writes where the owner said",
    async (name) => {
      const { handlers, call } = shell({ chooseSave: async () => "/home/owner/out" });
      await (handlers[name] as (args: unknown) => Promise<unknown>)({ what: "json", format: "text" });
      expect(call.mock.lastCall?.[2]).toBe("/home/owner/out");
    },
  );

  test("an export that the owner thinks better of is no failure and asks the engine nothing", async () => {
    const { handlers, call } = shell();
    expect(await handlers["data.export"]({ what: "csv" })).toEqual({ ok: true, value: { savedTo: null } });
    expect(await handlers["data.import"]({})).toEqual({ ok: true, value: null });
    expect(call).not.toHaveBeenCalled();
  });
});

describe("attachments", () => {
  const draft = (attachments: readonly string[]): CallArguments<"loop.check">["draft"] => ({
    template: null,
    to: [{ name: "", address: "a@b.test" }],
    cc: [],
    subject: "",
    text: "",
    attachments: [...attachments],
    resendOf: null,
    fulfils: false,
    closes: false,
    newDue: null,
    sendAt: null,
  });
  const approve = (attachments: readonly string[]) => ({
    command: { kind: "approve", loop: "l1", draft: draft(attachments) } as const,
  });

  test("a file that the owner picked may be attached", async () => {
    const file = { path: "/home/owner/quote.pdf", name: "quote.pdf", size: 3 };
    const { handlers, call } = shell({ chooseAttachments: async () => [file] });
    await handlers["attachments.choose"]({});
    expect(await handlers["ledger.command"](approve([file.path]))).toBe(answered);
    expect(await handlers["loop.check"]({ loop: "l1", draft: draft([file.path]) })).toBe(answered);
    expect(call).toHaveBeenCalledTimes(2);
  });

  test.each(["/etc/passwd", "../secret", "secret", "C:\\secret.txt", "C:secret.txt", "\\\\server\\share"])(
    "%s, which nobody picked, is refused",
    async (path) => {
      const { handlers, call } = shell();
      const refused = { ok: false, failure: { code: "refused" } };
      expect(await handlers["ledger.command"](approve([path]))).toMatchObject(refused);
      expect(await handlers["loop.check"]({ loop: "l1", draft: draft([path]) })).toMatchObject(refused);
      expect(call).not.toHaveBeenCalled();
    },
  );

  test("other commands are not held up", async () => {
    expect(await shell().handlers["ledger.command"]({ command: { kind: "accept", loop: "l1" } })).toBe(answered);
  });
});

test("a link opens in its plain form; others are refused", async () => {
  const { handlers, desktop } = shell();
  expect(await handlers["link.open"]({ url: "HTTPS://Example.com" })).toEqual({ ok: true, value: null });
  expect(desktop.openLink).toHaveBeenCalledWith("https://example.com/");
  expect(await handlers["link.open"]({ url: "file:///etc/passwd" })).toMatchObject({ failure: { code: "refused" } });
  expect(desktop.openLink).toHaveBeenCalledTimes(1);
});

test("printing prints the loop's transcript", async () => {
  const { handlers, call, desktop } = shell();
  call.mockResolvedValue({ ok: true, value: { text: "<p>Hello</p>", savedTo: null } });
  await handlers["window.print"]({ loop: "l1" });
  expect(call).toHaveBeenCalledWith("loop.transcript", { loop: "l1", format: "html" });
  expect(desktop.print).toHaveBeenCalledWith("<p>Hello</p>");
});

test("remote pictures of a mail come in only when they are asked for", async () => {
  const { handlers, call, desktop } = shell();
  call.mockResolvedValue({ ok: true, value: { html: "<p>", blockedImages: 0 } });
  expect(await handlers["message.html"]({ messageId: "m", images: false })).toMatchObject({ value: { html: "<p>" } });
  expect(desktop.addPictures).not.toHaveBeenCalled();
  expect(await handlers["message.html"]({ messageId: "m", images: true })).toMatchObject({
    value: { html: "<p> with pictures" },
  });
});
