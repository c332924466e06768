import type { RequestChoicesQuery } from '#graphql/request.ts';
import { useWords } from '../../language/language-context.ts';
import { Notice } from '../../states/Notice.tsx';
import { stepWords } from '../step-words.ts';

type Framework = NonNullable<RequestChoicesQuery['labourMarketTestFramework']>;

interface Props {
  readonly exemptions: Framework['exemptions'];
  readonly permitClass: string;
  readonly durationDays: number;
}

/** Which exemptions the framework in force has for the class and the length of the work; the officer decides. */
export function ExemptionHint({ exemptions, permitClass, durationDays }: Props) {
  const words = useWords(stepWords);
  const holding = exemptions.filter(
    ({ permitClasses, longestDays }) =>
      permitClasses.includes(permitClass) ||
      (longestDays !== null && durationDays > 0 && durationDays <= longestDays),
  );
  const others = exemptions.filter(({ permitClasses }) => permitClasses.length > 0);
  return holding.length > 0 ? (
    <Notice kind="note" title={words.mayBeExempt}>
      {holding.map(({ rule, title }) => (
        <p key={rule}>{title}</p>
      ))}
    </Notice>
  ) : (
    <p className="hint">
      {words.exemptClasses(
        others.map(({ title, permitClasses }) => `${title} (${permitClasses.join(', ')})`).join('; '),
      )}
    </p>
  );
}
