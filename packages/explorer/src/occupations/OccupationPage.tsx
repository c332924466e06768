import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { OccupationKnownDocument, type OccupationKnownQuery } from '#graphql/occupation.ts';
import { Page } from '../app/Page.tsx';
import { FigureSeries } from '../chart/FigureSeries.tsx';
import { AskedBy } from '../figure/asked-by.ts';
import type { AnswerError } from '../graph/answer.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { useLanguage, useTitleLanguage, useWords } from '../language/language-context.ts';
import { Answered } from '../states/Answered.tsx';
import { Empty } from '../states/Empty.tsx';
import { Part } from '../states/Part.tsx';
import { Parts } from '../states/Parts.tsx';
import { Hierarchy } from './Hierarchy.tsx';
import { ListStanding } from './ListStanding.tsx';
import { OccupationNumbers } from './OccupationNumbers.tsx';
import { occupationWords } from './occupation-words.ts';
import { PermitsPart } from './PermitsPart.tsx';
import { JobSeekersPart, VacanciesPart } from './RegisterParts.tsx';

const route = getRouteApi('/occupations/$code');

/** What the page's operation gives of an occupation. */
export type KnownOccupation = NonNullable<OccupationKnownQuery['occupation']>;

/** Everything that the agencies know of one occupation: one query, each agency's part by itself. */
export function OccupationPage() {
  const { code } = route.useParams();
  const words = useWords(occupationWords);
  const { language } = useLanguage();
  const variables = { code, language: useTitleLanguage() };
  const answer = useAnswer(OccupationKnownDocument, variables);
  const occupation = answer.data?.data?.occupation;
  const title = occupation ? (language === 'fr' ? occupation.french : occupation.english) : code;
  return (
    <Page title={title} lead={occupation && words.lead}>
      <AskedBy value={{ query: OccupationKnownDocument.toString(), variables }}>
        <Answered answer={answer} lines={10} inParts>
          {({ occupation }, errors) =>
            occupation ? <Known occupation={occupation} errors={errors} /> : <Empty>{words.none(code)}</Empty>
          }
        </Answered>
      </AskedBy>
    </Page>
  );
}

/** What each part of the page is given. */
export interface KnownProps {
  readonly occupation: KnownOccupation;
  readonly errors: readonly AnswerError[];
}

function Known(known: KnownProps) {
  const words = useWords(occupationWords);
  const { code, employment, medianMonthlyEarnings, unemploymentRate } = known.occupation;
  const series = useMemo(
    () => [
      oneLine('employment', words.employment, employment),
      oneLine('medianMonthlyEarnings', words.earningsSeries, medianMonthlyEarnings),
      oneLine('unemploymentRate', words.unemploymentSeries, unemploymentRate),
    ],
    [words, employment, medianMonthlyEarnings, unemploymentRate],
  );
  return (
    <>
      <Hierarchy {...known.occupation} />
      <OccupationNumbers {...known.occupation} />
      <Parts>
        <ListStanding {...known} />
        <VacanciesPart {...known} />
        <JobSeekersPart {...known} />
        {series.map(({ field, label, lines }) => (
          <Part
            key={field}
            title={label}
            data={lines.some(({ figures }) => figures.length > 0) ? lines : null}
            agency="statistics"
            fields={[field]}
            errors={known.errors}
          >
            {(lines) => <FigureSeries label={label} lines={lines} file={`${field}-${code}`} />}
          </Part>
        ))}
        <PermitsPart {...known} />
      </Parts>
    </>
  );
}

const oneLine = (field: string, label: string, figures: KnownOccupation['employment']) => ({
  field,
  label,
  lines: [{ name: label, figures }],
});
