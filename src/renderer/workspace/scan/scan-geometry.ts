// Places on a scan that is shown turned: between the box on the screen and the upright image, in shares of both.
import type { Area } from '#core/document/nodes/area.ts';
import type { PageGeometry } from '#core/model/geometry.ts';

export const TURNS = [0, 90, 180, 270] as const;
/** Degrees clockwise. */
export type Turn = (typeof TURNS)[number];

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The turn that comes next, clockwise. */
export function turned(turn: Turn): Turn {
  return TURNS[(TURNS.indexOf(turn) + 1) % TURNS.length] ?? 0;
}

/** The place on the upright image at a place in the box that the turned image fills. */
export function uprightPlace({ x, y }: Place, turn: Turn): Place {
  switch (turn) {
    case 0:
      return { x, y };
    case 90:
      return { x: y, y: 1 - x };
    case 180:
      return { x: 1 - x, y: 1 - y };
    case 270:
      return { x: 1 - y, y: x };
  }
}

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** The area between two places, within the image. */
export function areaBetween(a: Place, b: Place): Area {
  const [left, right] = [within(Math.min(a.x, b.x), 0, 1), within(Math.max(a.x, b.x), 0, 1)];
  const [top, bottom] = [within(Math.min(a.y, b.y), 0, 1), within(Math.max(a.y, b.y), 0, 1)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Sides of an area are never shorter, so that it can be seen and taken hold of. */
const SHORTEST = 0.01;

/** The area moved, within the image. */
export function moved(area: Area, dx: number, dy: number): Area {
  return {
    ...area,
    x: within(area.x + dx, 0, 1 - area.width),
    y: within(area.y + dy, 0, 1 - area.height),
  };
}

/** The area with its lower right corner moved, within the image. */
export function resized(area: Area, dx: number, dy: number): Area {
  return {
    ...area,
    width: within(area.width + dx, SHORTEST, 1 - area.x),
    height: within(area.height + dy, SHORTEST, 1 - area.y),
  };
}

/** True when an area is large enough to have been drawn and not clicked. */
export function isDrawn({ width, height }: Area): boolean {
  return width >= SHORTEST && height >= SHORTEST;
}

/** Steps of a key, in shares of the image. */
const STEP = 0.01;

/** The area after a key: arrows move it, with Shift they move its lower right corner; null for other keys. */
export function afterKey(area: Area, key: string, isShift: boolean): Area | null {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-STEP, 0],
    ArrowRight: [STEP, 0],
    ArrowUp: [0, -STEP],
    ArrowDown: [0, STEP],
  };
  const step = steps[key];
  if (step === undefined) return null;
  return isShift ? resized(area, ...step) : moved(area, ...step);
}

/** Where raw lines stand, in shares of the upright image. */
export interface LinePlaces {
  /** By raw line. */
  readonly areas: ReadonlyMap<number, Area>;
  /** The raw line at a place: the one whose box holds it and is smallest; null beside all of them. */
  lineAt(place: Place): number | null;
}

export function linePlaces({ width, height, lines }: PageGeometry): LinePlaces {
  const areas = new Map<number, Area>();
  for (const box of lines) {
    const [left, top] = [box.x / width, box.y / height];
    const area = areaBetween(
      { x: left, y: top },
      { x: left + box.width / width, y: top + box.height / height },
    );
    // A box outside of the image shows nothing.
    if (area.width > 0 && area.height > 0) areas.set(box.n, area);
  }
  return {
    areas,
    lineAt(place) {
      let found: number | null = null;
      let smallest = Number.POSITIVE_INFINITY;
      for (const [n, area] of areas) {
        const size = area.width * area.height;
        if (size >= smallest || !holds(area, place)) continue;
        found = n;
        smallest = size;
      }
      return found;
    },
  };
}

const holds = ({ x, y, width, height }: Area, place: Place): boolean =>
  place.x >= x && place.x <= x + width && place.y >= y && place.y <= y + height;
