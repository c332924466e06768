import { occupations } from '@huza/classifications';
import { type Evidence, type EvidenceFigure, economyWide, type Method } from '../src/index.ts';
import { evidence, figure } from './evidence.ts';

const groups = [economyWide, ...occupations.filter(({ level }) => level > 1).map(({ code }) => code)];

/** Invented figures of every measure for every group and year: about one in nine unit groups is too thin to use. */
export const largeEvidence = (method: Method, years: number, lastYear = 2025): Evidence =>
  evidence(
    groups.flatMap((code, group) =>
      method.measures.flatMap((measure, position) =>
        Array.from({ length: years }, (_, back): EvidenceFigure => {
          const value = 50 + ((group * 7919 + position * 104729 + back * 1299709) % 1009);
          const observations = code.length === 4 && (group + position) % 9 === 0 ? 12 : 400;
          return figure(measure.code, code, lastYear - back, value, { observations });
        }),
      ),
    ),
    lastYear,
  );
