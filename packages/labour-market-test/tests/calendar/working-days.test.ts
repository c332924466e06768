import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deadlineAfter,
  isWorkingDay,
  publicHolidays,
  rwandaWorkingCalendar,
  workingDaysBetween,
} from '../../src/index.ts';

const rwanda = rwandaWorkingCalendar;

describe('public holidays of Rwanda', () => {
  test.each([
    ['Assumption on Saturday 15 August 2020: Monday, as the ministry announced', '2020-08-17', true],
    ['Labour Day on Sunday 1 May 2022: Monday', '2022-05-02', true],
    ['Eid al-Fitr on that same Monday adds no Tuesday, as the ministry announced', '2022-05-03', false],
    ['Eid al-Adha on Sunday 16 June 2024: Monday', '2024-06-17', true],
    ['27 December 2022, announced as an additional holiday', '2022-12-27', true],
    ['3 January 2023, announced as an additional holiday', '2023-01-03', true],
    ['8 April 2024, announced the day after the Memorial Day', '2024-04-08', true],
    [
      'the Memorial Day on Sunday 7 April 2019 is not made up for (Presidential Order 54/01, Article 4)',
      '2019-04-08',
      false,
    ],
    ['Christmas and Boxing Day on the weekend of 2021: one Monday for both', '2021-12-27', true],
    ['and no Tuesday', '2021-12-28', false],
    ['Umuganura, first Friday of August 2025', '2025-08-01', true],
  ])('%s', (_case, day, free) => {
    expect(isWorkingDay(rwanda, day)).toBe(!free);
  });

  test('say which dates are computed, as no announcement was seen', () => {
    const expected = publicHolidays(rwanda, 2030).filter((holiday) => holiday.expected);
    expect([...new Set(expected.map(({ name }) => name))]).toEqual(['Eid al-Fitr', 'Eid al-Adha']);
  });

  test('a year that the calendar does not cover is an error, not a guess', () => {
    expect(() => isWorkingDay(rwanda, '2031-06-02')).toThrow(
      /2031 is not in the calendar rwanda 1.*2017 to 2030/,
    );
  });
});

describe('deadlines', () => {
  test('15 working days from Friday 20 December 2024 skip both feasts and their weekends', () => {
    expect(deadlineAfter(rwanda, '2024-12-20', { count: 15, unit: 'WORKING_DAYS' })).toBe('2025-01-16');
  });

  test('30 days that end on a public holiday end on the next working day', () => {
    expect(deadlineAfter(rwanda, '2025-07-02', { count: 30, unit: 'CALENDAR_DAYS' })).toBe('2025-08-04');
  });

  test('a deadline of n working days has n working days before it, and is one itself', () => {
    const days = fc
      .integer({ min: 0, max: 4000 })
      .map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (event, count) => {
        const deadline = deadlineAfter(rwanda, event, { count, unit: 'WORKING_DAYS' });
        expect(isWorkingDay(rwanda, deadline)).toBe(true);
        expect(workingDaysBetween(rwanda, event, deadline)).toBe(count);
      }),
    );
  });
});
