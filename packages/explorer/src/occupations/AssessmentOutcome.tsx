import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import type { AssessmentProps } from './Assessment.tsx';
import { occupationWords } from './occupation-words.ts';

type Props = Pick<AssessmentProps, 'outcome' | 'passed' | 'available' | 'listedShare' | 'reasons'> & {
  /** What else the sentence says. */
  readonly children?: ReactNode;
};

/** How an occupation came out under the method, and why. Parts that are not open to the reader are null. */
export function AssessmentOutcome({ outcome, passed, available, listedShare, reasons, children }: Props) {
  const words = useWords(occupationWords).list;
  const { language } = useLanguage();
  const { number } = useFormats();
  return (
    <>
      <p>
        {outcome && words.outcome[outcome]}{' '}
        {passed !== null && available !== null && words.passed(passed, available)}{' '}
        {listedShare !== null && words.sure(`${number(listedShare * 100)} %`)} {children}
      </p>
      <ul>
        {reasons.map(({ met, english, french }) => (
          <li key={english}>
            {met ? '✓' : '✗'} {language === 'fr' ? french : english}
          </li>
        ))}
      </ul>
    </>
  );
}
