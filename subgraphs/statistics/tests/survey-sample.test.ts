import { occupation } from '@huza/classifications';
import { expect, test } from 'vitest';
import { surveyColumns, surveySample } from '../src/database/loading/survey-sample.ts';

const respondents = (size: number) =>
  [...surveySample(size)].map((row) =>
    Object.fromEntries(surveyColumns.map((column, index) => [column, row[index]])),
  );

test('the same size gives the same respondents', () => {
  expect(respondents(700)).toEqual(respondents(700));
});

test('respondents are as many as asked for, but for rounding, and cover every year', () => {
  const sample = respondents(7_000);
  expect(Math.abs(sample.length - 7_000)).toBeLessThan(100);
  expect([...new Set(sample.map(({ period }) => period))]).toEqual([
    '2019',
    '2020',
    '2021',
    '2022',
    '2023',
    '2024',
    '2025',
  ]);
});

test('the employed have an occupation, hours and an activity; those outside the labour force have none', () => {
  for (const { status, occupation: code, hours, activity, earnings } of respondents(3_000)) {
    if (status === 'OUTSIDE') expect([code, hours, activity, earnings]).toEqual([null, null, null, null]);
    else expect(occupation(String(code))?.level).toBe(4);
    if (status === 'EMPLOYED') {
      expect(hours).toBeGreaterThan(0);
      expect(activity).toMatch(/^[A-U]$/);
    } else expect(earnings).toBeNull();
  }
});

test('nobody is in the armed forces, as the ILO spreads them over the other groups', () => {
  expect(respondents(3_000).filter(({ occupation: code }) => String(code).startsWith('0'))).toEqual([]);
});
