// Remote pictures of a mail, brought in only as pictures, within bounds.
import { expect, test, vi } from "vitest";
import { type FetchPicture, withPictures } from "../../../electron/desktop/pictures.ts";

const png = Buffer.from("89504e47", "hex");
const data = `data:image/png;base64,${png.toString("base64")}`;

function answering(answers: Readonly<Record<string, () => Response>>) {
  return vi.fn<FetchPicture>(async (url) => answers[url]?.() ?? new Response("", { status: 404 }));
}
const picture = (type = "image/png", body: Uint8Array<ArrayBuffer> = new Uint8Array(png)) =>
  new Response(body, { headers: { "content-type": type } });

test("each picture is fetched once and stands in the HTML as data; the rest is untouched", async () => {
  const fetchPicture = answering({ "https://shop.test/a.png?x=1&y=2": () => picture("image/png; charset=x") });
  const html =
    '<p style="color:red">Hi</p><img alt="a" src="https://shop.test/a.png?x=1&amp;y=2" width="5"><img src="https://shop.test/a.png?x=1&amp;y=2"><img src="data:image/gif;base64,R0"><a href="https://shop.test/">x</a>';
  expect(await withPictures(html, fetchPicture)).toBe(
    `<p style="color:red">Hi</p><img alt="a" src="${data}" width="5"><img src="${data}"><img src="data:image/gif;base64,R0"><a href="https://shop.test/">x</a>`,
  );
  expect(fetchPicture).toHaveBeenCalledTimes(1);
});

test.each([
  ["is no picture", () => picture("text/html")],
  ["has no type", () => new Response(new Uint8Array(png))],
  ["is not there", () => new Response("", { status: 404, headers: { "content-type": "image/png" } })],
  ["is too large", () => picture("image/png", new Uint8Array(5_000_001))],
  [
    "breaks off",
    () => {
      throw new TypeError("network");
    },
  ],
])("what %s becomes an empty picture", async (_what, answer) => {
  const html = await withPictures('<img src="https://shop.test/x">', answering({ "https://shop.test/x": answer }));
  expect(html).toBe('<img src="data:,">');
});

test("only https pictures are asked for", async () => {
  const fetchPicture = answering({});
  await withPictures(
    '<img src="http://shop.test/x"><img src="file:///etc/passwd"><img src="//shop.test/y">',
    fetchPicture,
  );
  expect(fetchPicture).not.toHaveBeenCalled();
});

test("a mail with thousands of pictures asks for a hundred, and ends", async () => {
  const fetchPicture = answering({});
  const html = Array.from({ length: 5_000 }, (_, n) => `<img src="https://shop.test/${n}">`).join("");
  expect(await withPictures(html, fetchPicture)).not.toContain("https:");
  expect(fetchPicture).toHaveBeenCalledTimes(100);
});

test.each([["<img "], ['<img src="https:'], [' src="https:"'], ["<img src=>"], ['<img src="']])(
  "a megabyte of %j is read in linear time",
  async (part) => {
    const before = Date.now();
    await withPictures(`<img ${part.repeat(1_000_000 / part.length)}`, answering({}));
    expect(Date.now() - before).toBeLessThan(1_000);
  },
);
