// The drawn icon: legible at the sizes of real panels, in colours that can be told apart, on light and dark.
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { BADGE_COLOURS, drawBadge, type Picture } from "../../../electron/desktop/icon.ts";
import { encodePng } from "../../../electron/desktop/png.ts";

type Pixel = readonly [number, number, number, number];

function at({ size, pixels }: Picture, x: number, y: number): Pixel {
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray((y * size + x) * 4, (y * size + x) * 4 + 4);
  return [red, green, blue, alpha];
}

/** WCAG 2.1 relative luminance contrast. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const luminance = (colour: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = colour.map((value) => {
      const share = value / 255;
      return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Number of separate inked areas when one looks along each row: how many strokes an eye can count there. */
function inkRuns(picture: Picture, y: number): number {
  const { ground, ink } = BADGE_COLOURS.red;
  let runs = 0;
  let inside = false;
  for (let x = 2; x < picture.size - 2; x++) {
    const pixel = at(picture, x, y);
    const inked = contrast(pixel.slice(0, 3), ground) > contrast(ink, ground) / 2;
    if (inked && !inside) runs++;
    inside = inked;
  }
  return runs;
}

describe("legible", () => {
  test.each(Object.entries(BADGE_COLOURS))("%s: digits stand out from their ground", (_name, { ground, ink }) => {
    expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([16, 22, 24, 32, 48])("at %i pixels every number up to 99 looks different from every other", (size) => {
    const seen = new Set(Array.from({ length: 99 }, (_, n) => drawBadge(String(n + 1), "red", size).pixels.join()));
    expect(seen.size).toBe(99);
  });

  test.each([22, 24, 48])("at %i pixels the three signs of 99+ do not run together", (size) => {
    const picture = drawBadge("99+", "red", size);
    const most = Math.max(...Array.from({ length: size - 8 }, (_, y) => inkRuns(picture, y + 4)));
    // Two round nines have two strokes each in their upper half, the plus one.
    expect(most).toBeGreaterThanOrEqual(4);
  });

  test("one digit fills at least half of the icon's height", () => {
    const size = 48;
    const picture = drawBadge("7", "red", size);
    const rows = Array.from({ length: size }, (_, y) => y).filter(
      (y) => y > 2 && y < size - 3 && inkRuns(picture, y) > 0,
    );
    expect(rows.length).toBeGreaterThanOrEqual(size / 2);
  });
});

test("the ground has the colour of the worst loop, the corners are see-through, a light rim sets it off", () => {
  for (const colour of ["red", "amber", "calm", "blind"] as const) {
    const picture = drawBadge("7", colour, 48);
    expect(at(picture, 5, 24)).toEqual([...BADGE_COLOURS[colour].ground, 255]);
    expect(at(picture, 0, 0)[3]).toBe(0);
    const rim = at(picture, 0, 24);
    expect(contrast(rim, [30, 30, 30])).toBeGreaterThan(3);
  }
});

test("without a number the mark is drawn", () => {
  expect(drawBadge("", "idle", 24).pixels).not.toEqual(drawBadge("0", "idle", 24).pixels);
});

test("PNG: signature, size, and the very pixels", () => {
  const picture = drawBadge("42", "amber", 24);
  const png = encodePng(picture);
  expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([24, 24]);
  const length = png.readUInt32BE(33);
  expect(png.subarray(37, 41).toString()).toBe("IDAT");
  const lines = inflateSync(png.subarray(41, 41 + length));
  const pixels = Buffer.concat(
    Array.from({ length: 24 }, (_, y) => lines.subarray(y * (24 * 4 + 1) + 1, (y + 1) * (24 * 4 + 1))),
  );
  expect(new Uint8Array(pixels)).toEqual(picture.pixels);
});
