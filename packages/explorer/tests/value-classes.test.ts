import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classesOf, classOf } from '../src/chart/districts/classes.ts';

test('each class of values has about as many areas, from the least to the greatest value', () => {
  expect(classesOf([8, 1, 2, 3, 4, 5, 6, 7])).toEqual([
    { least: 1, greatest: 2 },
    { least: 3, greatest: 4 },
    { least: 5, greatest: 6 },
    { least: 7, greatest: 8 },
  ]);
});

test('equal values share a class, and no value makes none', () => {
  expect(classesOf([5, 5, 5, 5, 5])).toEqual([{ least: 5, greatest: 5 }]);
  expect(classesOf([1, 1, 1, 1, 1, 1, 9])).toEqual([
    { least: 1, greatest: 1 },
    { least: 9, greatest: 9 },
  ]);
  expect(classesOf([])).toEqual([]);
});

test('whatever the values, each is in the one class whose bounds hold it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      const classes = classesOf(values);
      expect(classes.length).toBeLessThanOrEqual(4);
      for (const value of values) {
        const holding = classes.filter(({ least, greatest }) => least <= value && value <= greatest);
        expect(holding).toEqual([classes[classOf(classes, value)]]);
      }
    }),
  );
});
