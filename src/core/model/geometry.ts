// Where the raw lines of a page stand on its scan, as the library keeps it (editions/ID/geometry/PAGE.json) and as a
// file of line coordinates brings it.
import { z } from 'zod';
import type { LineGeometry } from '#core/structure/types.ts';

const length = z.number().positive();
const place = z.number();

/** Boxes in any one unit for the whole page, from the upper left corner of the upright image, y downwards. */
export const PageGeometry = z.object({
  /** Size of the image in that unit. */
  width: length,
  height: length,
  lines: z.array(
    z.object({
      /** Raw line, from 1. */
      n: z.number().int().positive(),
      x: place,
      y: place,
      width: length,
      height: length,
      /** Size of the type. */
      fontSize: length.optional(),
    }),
  ),
});
export type PageGeometry = z.infer<typeof PageGeometry>;

/** Boxes by raw line: that of raw line n at n - 1, as the engine takes them. */
export function boxesByLine({ lines }: PageGeometry): (LineGeometry | undefined)[] {
  const boxes: (LineGeometry | undefined)[] = [];
  for (const { n, fontSize, ...box } of lines)
    boxes[n - 1] = fontSize === undefined ? box : { ...box, fontSize };
  return boxes;
}
