// Where an article stands on the scan of its page: a rectangle that a person drew.

/** In shares of the upright image's width and height, from its upper left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** @throws RangeError for what is neither an area within the image nor null */
export function checkArea(value: unknown): void {
  if (value !== null && !isArea(value)) throw new RangeError(`${JSON.stringify(value)} is no area of a scan`);
}

/** An area from its JSON; null for anything else. */
export function parseArea(json: string | null): Area | null {
  if (json === null) return null;
  try {
    const value: unknown = JSON.parse(json);
    return isArea(value) ? value : null;
  } catch {
    return null;
  }
}

/** A little beyond the edge is the rounding of a drag. */
const ROUNDING = 1e-6;

function isArea(value: unknown): value is Area {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = value as Readonly<Record<string, unknown>>;
  const isShare = (share: unknown): share is number => typeof share === 'number' && share >= 0 && share <= 1;
  return (
    isShare(x) &&
    isShare(y) &&
    isShare(width) &&
    isShare(height) &&
    width > 0 &&
    height > 0 &&
    x + width <= 1 + ROUNDING &&
    y + height <= 1 + ROUNDING
  );
}
