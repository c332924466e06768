import { getRouteApi, Link } from '@tanstack/react-router';
import { IndicatorKnownDocument, type IndicatorKnownQuery } from '#graphql/indicator.ts';
import { Page } from '../app/Page.tsx';
import { useAnswer } from '../graph/use-answer.ts';
import { useTitleLanguage, useWords } from '../language/language-context.ts';
import { type Fact, Facts } from '../record/Facts.tsx';
import { Section, Stack } from '../record/Section.tsx';
import { Answered } from '../states/Answered.tsx';
import { Empty } from '../states/Empty.tsx';
import { IndicatorValues } from './IndicatorValues.tsx';
import { indicatorWords } from './indicator-words.ts';
import { isRegisterAgency, RegisterIndicator } from './RegisterIndicator.tsx';

const route = getRouteApi('/indicators/$code');

type Indicator = NonNullable<IndicatorKnownQuery['indicator']>;

/** What an indicator measures, how, and its values over time with the figures that they are made of. */
export function IndicatorPage() {
  const { code } = route.useParams();
  const words = useWords(indicatorWords);
  const answer = useAnswer(IndicatorKnownDocument, { code, language: useTitleLanguage() });
  const known = answer.data?.data?.indicator;
  return (
    <Page title={known?.title ?? code} lead={known?.definition}>
      <Answered answer={answer} lines={10}>
        {({ indicator }) => (indicator ? <Known {...indicator} /> : <Empty>{words.none(code)}</Empty>)}
      </Answered>
      <p>
        <Link to="/indicators">{words.all}</Link>
      </p>
    </Page>
  );
}

function Known(indicator: Indicator) {
  const words = useWords(indicatorWords);
  return (
    <Stack>
      <Section title={words.values}>
        <Values {...indicator} />
      </Section>
      <Facts facts={factsOf(indicator, words)} />
    </Stack>
  );
}

function Values({ code, title, dataset, sourceAgency, series }: Indicator) {
  const { noValues } = useWords(indicatorWords);
  if (!dataset) return <Empty>{noValues}</Empty>;
  return isRegisterAgency(sourceAgency) ? (
    <RegisterIndicator agency={sourceAgency} code={code} title={title} published={series} />
  ) : (
    <IndicatorValues code={code} title={title} values={series} />
  );
}

function factsOf(indicator: Indicator, { facts: words, ...shared }: typeof indicatorWords.en): Fact[] {
  const { dataset } = indicator;
  const facts: Fact[] = [
    [words.formula, indicator.formula, 'broad'],
    [words.numerator, indicator.numerator, 'broad'],
    [words.denominator, indicator.denominator, 'broad'],
    [shared.unit, indicator.unit],
    [shared.framework, indicator.framework],
    [
      shared.dataset,
      dataset && (
        <Link to="/datasets/$name" params={{ name: dataset }}>
          {dataset}
        </Link>
      ),
    ],
    [words.code, <code key="code">{indicator.code}</code>],
    [words.disaggregation, indicator.disaggregation, 'broad'],
    [words.reference, definedIn(indicator), 'broad'],
    [words.revisions, indicator.revisions, 'broad'],
    [words.citation, indicator.citation, 'broad'],
    [words.licence, indicator.licence, 'broad'],
  ];
  return facts.filter(([, value]) => value);
}

const definedIn = ({ reference, referenceUrl }: Indicator) =>
  referenceUrl ? <a href={referenceUrl}>{reference ?? referenceUrl}</a> : reference;
