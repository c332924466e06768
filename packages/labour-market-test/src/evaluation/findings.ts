import type { Reason } from '../sentences/catalogues.ts';
import type { Finding, UsedFigure } from './finding.ts';

type Values = Finding['values'];

const finding =
  (result: Finding['result']) =>
  (reason: Reason, values: Values = {}, figures: readonly UsedFigure[] = []): Finding => ({
    result,
    reason,
    values,
    figures,
  });

/** The condition holds, the requirement is met. */
export const pass = finding('PASS');
/** The requirement is not met. */
export const fail = finding('FAIL');
/** The condition does not hold, the rule says nothing about this application. */
export const notApplicable = finding('NOT_APPLICABLE');
/** It cannot be told without evidence that is not there. */
export const needsEvidence = finding('NEEDS_EVIDENCE');
