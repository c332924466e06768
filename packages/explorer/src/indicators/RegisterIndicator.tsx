import type { IndicatorValuePartsFragment } from '#graphql/indicator.ts';
import { IndicatorOfPermitsDocument } from '#graphql/indicator-of-permits.ts';
import { IndicatorOfVacanciesDocument } from '#graphql/indicator-of-vacancies.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { Answered } from '../states/Answered.tsx';
import { IndicatorValues } from './IndicatorValues.tsx';
import { registerValues } from './indicator-value.ts';

/** The operation of each agency that makes indicators of its register. */
const operations = {
  immigration: IndicatorOfPermitsDocument,
  labour: IndicatorOfVacanciesDocument,
};

type RegisterAgency = keyof typeof operations;

export const isRegisterAgency = (agency: string | null): agency is RegisterAgency =>
  agency !== null && agency in operations;

interface Props {
  readonly agency: RegisterAgency;
  readonly code: string;
  readonly title: string;
  /** What the statistics agency publishes of it: what stands below its line. */
  readonly published: readonly IndicatorValuePartsFragment[];
}

/** An indicator that an agency makes of its register, for those to whom it is open. */
export function RegisterIndicator({ agency, code, title, published }: Props) {
  const answer = useAnswer(operations[agency], { code });
  return (
    <Answered answer={answer} lines={6}>
      {({ indicator }) =>
        indicator?.counted && (
          <IndicatorValues code={code} title={title} values={registerValues(indicator, published)} />
        )
      }
    </Answered>
  );
}
