import { expect, test } from 'vitest';
import { addMonths, dayNumber, dayOf } from '../src/index.ts';

test('days and months are counted by the calendar', () => {
  expect(dayNumber('1970-01-02')).toBe(1);
  expect(dayOf(dayNumber('2024-02-29'))).toBe('2024-02-29');
  expect(dayOf(addMonths(dayNumber('2024-01-31'), 1))).toBe('2024-02-29');
  expect(dayOf(addMonths(dayNumber('2025-01-31'), 1))).toBe('2025-02-28');
  expect(dayOf(addMonths(dayNumber('2024-11-15'), 36))).toBe('2027-11-15');
  expect(dayOf(addMonths(dayNumber('2024-03-31'), -1))).toBe('2024-02-29');
});
