import { eacMemberOn } from '@huza/classifications/eac-membership';
import type { Facts } from '../../facts/facts.ts';
import type { ConditionOf } from '../../framework/condition.ts';
import type { Finding } from '../finding.ts';
import { needsEvidence, notApplicable, pass } from '../findings.ts';

type FreeMovement = ConditionOf<'FREE_MOVEMENT'>;

/**
 * Whether the worker is a national of another partner state on the day of the application, in an occupation that the
 * schedule which applies had opened by then.
 */
export function freeMovement(condition: FreeMovement, facts: Facts): Finding {
  const { nationality, applied, occupation } = facts;
  if (nationality === null) return needsEvidence('NATIONALITY_UNKNOWN');
  if (nationality === condition.host) return notApplicable('NATIONAL_OF_HOST', { country: nationality });
  if (applied < condition.from) return notApplicable('FREE_MOVEMENT_NOT_YET', { from: condition.from });
  if (!isPartnerState(condition, nationality, applied))
    return notApplicable('NOT_PARTNER_STATE', { nationality, day: applied });
  const country = condition.scheduleOf === 'HOST' ? condition.host : nationality;
  const schedule = condition.schedules.find((candidate) => candidate.country === country);
  if (!schedule) return needsEvidence('SCHEDULE_UNKNOWN', { country });
  const opened = schedule.opened.find(
    (entry) => occupation.startsWith(entry.occupation) && entry.from <= applied,
  );
  return opened
    ? pass('FREE_MOVEMENT_OPEN', { nationality, occupation, country, from: opened.from })
    : notApplicable('OCCUPATION_NOT_OPENED', { occupation, country });
}

function isPartnerState({ treatedAs }: FreeMovement, nationality: string, day: string): boolean {
  const treated = treatedAs[nationality];
  return treated === undefined ? eacMemberOn(nationality, day) : treated === 'PARTNER_STATE';
}
