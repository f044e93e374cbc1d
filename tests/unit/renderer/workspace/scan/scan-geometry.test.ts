// Places on a turned scan, and areas that stay within the image.
import { expect, test } from 'vitest';
import {
  afterKey,
  areaBetween,
  isDrawn,
  linePlaces,
  moved,
  resized,
  TURNS,
  turned,
  uprightPlace,
} from '#renderer/workspace/scan/scan-geometry.ts';

test('the upper left corner of the paper is found whichever way it is turned', () => {
  const corners = { 0: { x: 0, y: 0 }, 90: { x: 1, y: 0 }, 180: { x: 1, y: 1 }, 270: { x: 0, y: 1 } };
  for (const turn of TURNS) expect(uprightPlace(corners[turn], turn), String(turn)).toEqual({ x: 0, y: 0 });
});

test('its upper right corner as well, so that nothing is mirrored', () => {
  const corners = { 0: { x: 1, y: 0 }, 90: { x: 1, y: 1 }, 180: { x: 0, y: 1 }, 270: { x: 0, y: 0 } };
  for (const turn of TURNS) expect(uprightPlace(corners[turn], turn), String(turn)).toEqual({ x: 1, y: 0 });
});

test('four turns lead back', () => {
  expect(turned(turned(turned(turned(90))))).toBe(90);
});

test('an area is drawn from any corner and ends at the edge', () => {
  const area = areaBetween({ x: 0.75, y: 1.5 }, { x: 0.25, y: 0.5 });
  expect(area).toEqual({ x: 0.25, y: 0.5, width: 0.5, height: 0.5 });
  expect(isDrawn(area)).toBe(true);
  expect(isDrawn(areaBetween({ x: 0.5, y: 0.5 }, { x: 0.501, y: 0.9 }))).toBe(false);
});

test('an area is moved and resized by keys, within the image', () => {
  const area = { x: 0.5, y: 0.5, width: 0.5, height: 0.25 };
  expect(moved(area, 0.25, 0.125)).toEqual({ ...area, y: 0.625 });
  expect(resized(area, 0.25, -1)).toEqual({ ...area, height: 0.01 });
  expect(afterKey(area, 'ArrowLeft', false)?.x).toBeCloseTo(0.49);
  expect(afterKey(area, 'ArrowDown', true)?.height).toBeCloseTo(0.26);
  expect(afterKey(area, 'Enter', false)).toBeNull();
});

test('lines are found where their boxes stand, in shares of the image', () => {
  const { areas, lineAt } = linePlaces({
    width: 200,
    height: 100,
    lines: [
      { n: 1, x: 0, y: 0, width: 200, height: 50 },
      { n: 2, x: 20, y: 10, width: 100, height: 10 },
      { n: 3, x: 180, y: 90, width: 40, height: 20 },
      { n: 4, x: 300, y: 0, width: 10, height: 10 },
    ],
  });
  expect(areas.get(2)).toEqual({ x: 0.1, y: 0.1, width: 0.5, height: 0.1 });
  // The smaller of two boxes, the nearer part of one that hangs over the edge, and none of one outside.
  expect(lineAt({ x: 0.2, y: 0.15 })).toBe(2);
  expect(lineAt({ x: 0.2, y: 0.4 })).toBe(1);
  expect(areas.get(3)?.width).toBeCloseTo(0.1);
  expect(areas.has(4)).toBe(false);
  expect(lineAt({ x: 0.5, y: 0.7 })).toBeNull();
});
