import type { Facts } from '../../facts/facts.ts';
import type { ConditionOf } from '../../framework/condition.ts';
import type { Finding } from '../finding.ts';
import { needsEvidence, notApplicable, pass } from '../findings.ts';

/** Whether the occupation stands on a list, in the edition in force on the day of the application. */
export function occupationListed({ list }: ConditionOf<'OCCUPATION_LISTED'>, facts: Facts): Finding {
  const standing = facts.lists[list];
  const values = { occupation: facts.occupation, list };
  if (!standing) return needsEvidence('LIST_NOT_LOOKED_UP', values);
  const { edition } = standing;
  return standing.listed
    ? pass('LISTED', { ...values, edition })
    : notApplicable('NOT_LISTED', { ...values, edition });
}

/** Whether the occupation is one that the framework itself names, or below one. */
export function occupationIn({ occupations }: ConditionOf<'OCCUPATION_IN'>, facts: Facts): Finding {
  const { occupation } = facts;
  return occupations.some((code) => occupation.startsWith(code))
    ? pass('OCCUPATION_NAMED', { occupation })
    : notApplicable('OCCUPATION_NOT_NAMED', { occupation });
}

/** Whether a shortage in the occupation is recognised in the district, on the day. */
export function shortageRecognised(
  { shortages }: ConditionOf<'SHORTAGE_RECOGNISED'>,
  { occupation, district, applied }: Facts,
): Finding {
  const recognised = shortages.filter(
    (shortage) =>
      occupation.startsWith(shortage.occupation) &&
      shortage.from <= applied &&
      (shortage.until === null || applied < shortage.until),
  );
  const here = recognised.find(
    ({ districts }) => !districts || (district !== null && districts.includes(district)),
  );
  if (here) return pass('SHORTAGE_RECOGNISED', { occupation, reference: here.reference });
  if (recognised.length > 0 && district === null) return needsEvidence('DISTRICT_UNKNOWN');
  return notApplicable('SHORTAGE_NOT_RECOGNISED', { occupation });
}
