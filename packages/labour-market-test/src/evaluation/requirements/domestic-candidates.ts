import type { Facts, Referral } from '../../facts/facts.ts';
import type { RequirementOf } from '../../framework/requirement.ts';
import type { Finding } from '../finding.ts';
import { fail, needsEvidence, pass } from '../findings.ts';

type DomesticCandidates = RequirementOf<'DOMESTIC_CANDIDATES'>;

/** Whether job seekers of the register were considered, each with an outcome and a reason that the framework accepts. */
export function domesticCandidates(requirement: DomesticCandidates, facts: Facts): Finding[] {
  const { candidates, openings } = facts;
  if (candidates === null) return [needsEvidence('REGISTER_NOT_SEARCHED')];
  const { matched, referrals } = candidates;
  const hired = referrals.filter(({ outcome }) => outcome === 'HIRED').length;
  if (hired >= openings) return [fail('POST_FILLED', { hired, openings })];
  const faults = [
    ...turnedDown(requirement, referrals),
    ...referred(requirement, matched, referrals.length),
    ...unanswered(referrals),
  ];
  if (faults.length > 0) return faults;
  return [
    matched === 0
      ? pass('NO_CANDIDATE_MATCHED')
      : pass('CANDIDATES_CONSIDERED', { matched, referred: referrals.length, hired }),
  ];
}

function turnedDown({ reasons }: DomesticCandidates, referrals: readonly Referral[]): Finding[] {
  const given = referrals
    .filter(({ outcome }) => outcome === 'TURNED_DOWN')
    .map(({ reason }) => reason)
    .sort();
  const silent = given.filter((reason) => reason === null).length;
  const refused = [...new Set(given)].filter((reason) => reason !== null && !reasons.includes(reason));
  return [
    ...(silent > 0 ? [fail('TURNED_DOWN_WITHOUT_REASON', { count: silent })] : []),
    ...refused.map((refusal) => fail('TURNED_DOWN_FOR_OTHER_REASON', { refusal: refusal ?? '' })),
  ];
}

function referred({ referrals: wanted }: DomesticCandidates, matched: number, count: number): Finding[] {
  const least = Math.min(wanted, matched);
  return count < least
    ? [needsEvidence('TOO_FEW_REFERRED', { matched, referred: count, wanted: least })]
    : [];
}

function unanswered(referrals: readonly Referral[]): Finding[] {
  const count = referrals.filter(({ outcome }) => outcome === null).length;
  return count > 0 ? [needsEvidence('REFERRAL_UNANSWERED', { count })] : [];
}
