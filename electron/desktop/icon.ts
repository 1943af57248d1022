// Draws the tray icon, the taskbar overlay and the app's own mark as pixels, at any size, for light and dark panels. Pure.
import type { BadgeColour } from "./badge.ts";
import { arc, GLYPH, type Point, type Stroke, strokesOf } from "./digits.ts";

/** Square picture, straight (not premultiplied) RGBA, row by row from the top. */
export interface Picture {
  readonly size: number;
  readonly pixels: Uint8Array;
}

type Colour = readonly [red: number, green: number, blue: number];

/** Ground and ink of each badge: at least 4.5:1 between the two. */
export const BADGE_COLOURS: Readonly<Record<BadgeColour, { readonly ground: Colour; readonly ink: Colour }>> = {
  red: { ground: [198, 40, 40], ink: [255, 255, 255] },
  amber: { ground: [245, 166, 0], ink: [31, 20, 0] },
  calm: { ground: [52, 84, 130], ink: [255, 255, 255] },
  idle: { ground: [52, 84, 130], ink: [255, 255, 255] },
  blind: { ground: [92, 98, 106], ink: [255, 255, 255] },
};

/** A light rim sets the dark grounds off from a dark panel and vanishes on a light one. */
const RIM: Colour = [255, 255, 255];
const RIM_ALPHA = 0.6;

/** The icon with its number; without one, the mark: a loop that closes with a tick. */
export function drawBadge(text: string, colour: BadgeColour, size: number): Picture {
  const { ground, ink } = BADGE_COLOURS[colour];
  const drawn = text === "" ? mark(size) : number(text, size);
  return paint(size, ground, ink, drawn.strokes, drawn.thickness);
}

interface Drawn {
  readonly strokes: readonly Stroke[];
  /** Thickness of the lines in pixels. */
  readonly thickness: number;
}

/** One digit fills the icon; three are drawn condensed, as high as two. */
function number(text: string, size: number): Drawn {
  const { strokes, width } = strokesOf(text);
  const thickness = size * (text.length >= 3 ? 0.09 : text.length === 2 ? 0.11 : 0.13);
  const room = size * (text.length >= 3 ? 0.94 : 0.86) - thickness;
  const high = (size * 0.68 - thickness) / GLYPH.height;
  const wide = Math.min(room / width, high * 1.05);
  const left = (size - width * wide) / 2;
  const top = (size - GLYPH.height * high) / 2;
  return { strokes: strokes.map((stroke) => stroke.map(([x, y]) => [left + x * wide, top + y * high])), thickness };
}

function mark(size: number): Drawn {
  const unit = size / 24;
  const loop = arc([12, 12], 6.6, 6.6, 0, 290);
  const tick: Stroke = [
    [8.6, 12],
    [11.3, 14.7],
    [18.2, 6.6],
  ];
  const scale = (stroke: Stroke): Stroke => stroke.map(([x, y]) => [x * unit, y * unit]);
  return { strokes: [scale(loop), scale(tick)], thickness: 2.3 * unit };
}

function paint(size: number, ground: Colour, ink: Colour, strokes: readonly Stroke[], thickness: number): Picture {
  const pixels = new Uint8Array(size * size * 4);
  const inked = inkOf(size, strokes, thickness / 2);
  const radius = size * 0.24;
  const rim = Math.max(1, size / 24);
  for (let y = 0, at = 0; y < size; y++) {
    for (let x = 0; x < size; x++, at++) {
      const depth = -roundedSquare(x + 0.5, y + 0.5, size, radius);
      const shape = coverage(depth);
      if (shape === 0) continue;
      const rimmed = (1 - coverage(depth - rim)) * RIM_ALPHA;
      const inInk = inked[at] ?? 0;
      const colour = (part: 0 | 1 | 2): number => mix(mix(ground[part], RIM[part], rimmed), ink[part], inInk);
      pixels[at * 4] = colour(0);
      pixels[at * 4 + 1] = colour(1);
      pixels[at * 4 + 2] = colour(2);
      pixels[at * 4 + 3] = Math.round(shape * 255);
    }
  }
  return { size, pixels };
}

/** Share of each pixel that lies within `reach` (px) of a line; only the pixels around each line are looked at. */
function inkOf(size: number, strokes: readonly Stroke[], reach: number): Float64Array {
  const inked = new Float64Array(size * size);
  const edge = (value: number): number => Math.min(size, Math.max(0, value));
  for (const stroke of strokes) {
    for (let index = 1; index < stroke.length; index++) {
      const from = stroke[index - 1];
      const to = stroke[index];
      if (from === undefined || to === undefined) continue;
      const left = edge(Math.floor(Math.min(from[0], to[0]) - reach - 1));
      const right = edge(Math.ceil(Math.max(from[0], to[0]) + reach + 1));
      const bottom = edge(Math.ceil(Math.max(from[1], to[1]) + reach + 1));
      for (let y = edge(Math.floor(Math.min(from[1], to[1]) - reach - 1)); y < bottom; y++)
        for (let x = left; x < right; x++) {
          const share = coverage(reach - distance(x + 0.5, y + 0.5, from, to));
          if (share > (inked[y * size + x] ?? 0)) inked[y * size + x] = share;
        }
    }
  }
  return inked;
}

/** Share of a pixel that lies inside, from the depth (px) of its centre. */
function coverage(depth: number): number {
  return Math.min(1, Math.max(0, depth + 0.5));
}

function mix(under: number, over: number, share: number): number {
  return Math.round(under * (1 - share) + over * share);
}

/** Signed distance (px) to the edge of the rounded square; negative inside. */
function roundedSquare(x: number, y: number, size: number, radius: number): number {
  const half = size / 2;
  const dx = Math.abs(x - half) - (half - radius);
  const dy = Math.abs(y - half) - (half - radius);
  // Only the corners are round.
  return (dx > 0 && dy > 0 ? Math.hypot(dx, dy) : Math.max(dx, dy)) - radius;
}

/** Distance (px) to the line between two points. */
function distance(x: number, y: number, from: Point, to: Point): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / length));
  return Math.hypot(x - from[0] - along * dx, y - from[1] - along * dy);
}
