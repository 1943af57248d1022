// The digits of the badge as strokes: a small font of our own that stays legible at sixteen pixels. Pure.

/** A point in a box ten wide and sixteen high, y downwards. */
export type Point = readonly [x: number, y: number];
/** Points joined by straight lines, drawn with round ends. */
export type Stroke = readonly Point[];

export const GLYPH = { width: 10, height: 16, gap: 3.4 } as const;

/** An arc as a polyline; degrees, clockwise from three o'clock. */
export function arc(centre: Point, rx: number, ry: number, from: number, to: number): Stroke {
  const steps = Math.max(4, Math.ceil(Math.abs(to - from) / 15));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = ((from + ((to - from) * step) / steps) * Math.PI) / 180;
    return [centre[0] + rx * Math.cos(angle), centre[1] + ry * Math.sin(angle)] as const;
  });
}

const six: readonly Stroke[] = [arc([5, 10.6], 4.3, 4.4, 0, 360), [...arc([9.4, 10.4], 8.7, 9.4, 180, 235), [7.4, 1]]];

const glyphs: Readonly<Record<string, readonly Stroke[]>> = {
  "0": [arc([5, 8], 4.3, 7, 0, 360)],
  "1": [
    [
      [2, 4],
      [5.8, 1],
      [5.8, 15],
    ],
  ],
  "2": [[...arc([5, 5.2], 4.1, 4.2, 195, 395), [0.9, 15], [9.2, 15]]],
  "3": [[...arc([4.7, 4.6], 3.9, 3.6, 205, 450), ...arc([4.7, 11.5], 4.4, 3.5, 270, 515)]],
  "4": [
    [
      [7, 15],
      [7, 1],
      [0.7, 10.8],
      [9.6, 10.8],
    ],
  ],
  "5": [[[8.7, 1], [2, 1], [1.5, 7.2], ...arc([4.8, 10.3], 4.4, 4.7, 232, 510)]],
  "6": six,
  "7": [
    [
      [0.8, 1],
      [9.2, 1],
      [3.8, 15],
    ],
  ],
  "8": [arc([5, 4.5], 3.7, 3.5, 0, 360), arc([5, 11.5], 4.3, 3.5, 0, 360)],
  "9": six.map((stroke) => stroke.map(([x, y]) => [10 - x, 16 - y] as const)),
  "+": [
    [
      [5, 4.5],
      [5, 12.5],
    ],
    [
      [1, 8.5],
      [9, 8.5],
    ],
  ],
};

/** Strokes of a text of digits and `+`, side by side, starting at 0; and its width in the same units. */
export function strokesOf(text: string): { readonly strokes: readonly Stroke[]; readonly width: number } {
  const letters = Array.from(text, (letter) => glyphs[letter] ?? []);
  const strokes = letters.flatMap((glyph, index) =>
    glyph.map((stroke) => stroke.map(([x, y]) => [x + index * (GLYPH.width + GLYPH.gap), y] as const)),
  );
  return { strokes, width: letters.length * (GLYPH.width + GLYPH.gap) - GLYPH.gap };
}
