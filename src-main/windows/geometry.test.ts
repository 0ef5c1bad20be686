import { expect, test } from 'vitest';
import { placeOf } from './geometry.ts';

const left = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 2560, height: 1400 };
const standard = { width: 1440, height: 900 };
const place = { x: 2000, y: 100, width: 1600, height: 1000, isMaximized: false };

test('a window opens where it was left', () => {
  expect(placeOf(place, standard, [left, right])).toEqual({ x: 2000, y: 100, width: 1600, height: 1000 });
});

test('when its screen is gone it keeps its size and is centred by the system', () => {
  expect(placeOf(place, standard, [left])).toEqual({ width: 1600, height: 1000 });
  expect(placeOf({ ...place, x: 100, y: 1030 }, standard, [left])).toEqual({ width: 1600, height: 1000 });
  expect(placeOf({ ...place, x: 1900 }, standard, [left])).toEqual({ width: 1600, height: 1000 });
});

test('it is never larger than the largest screen', () => {
  expect(placeOf(undefined, standard, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({ width: 1024, height: 700 });
});
