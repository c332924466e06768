import type { Framework } from '../framework/framework.ts';
import type { Outcome, Result } from './decision.ts';

/** The outcome of all rules' results, each list in the order of the framework. */
export function outcomeOf(
  framework: Framework,
  exemptions: readonly Result[],
  requirements: readonly Result[],
): Outcome {
  if (exemptions.includes('PASS')) return 'EXEMPT';
  const failed = framework.requirements.filter((_rule, index) => requirements[index] === 'FAIL');
  const mayBeExempt = exemptions.includes('NEEDS_EVIDENCE');
  if (failed.some(({ onFailure }) => onFailure === 'FAILED')) return mayBeExempt ? 'REFERRED' : 'FAILED';
  const isOpen = failed.length > 0 || requirements.includes('NEEDS_EVIDENCE');
  return isOpen ? 'REFERRED' : 'PASSED';
}
