import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { CountryKnownDocument, type CountryKnownQuery } from '#graphql/country.ts';
import { Page } from '../app/Page.tsx';
import { FigureSeries } from '../chart/FigureSeries.tsx';
import { AskedBy } from '../figure/asked-by.ts';
import { countFigure } from '../figure/count-figure.ts';
import { Numbers } from '../figure/Numbers.tsx';
import type { AnswerError } from '../graph/answer.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { useTitleLanguage, useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { Answered } from '../states/Answered.tsx';
import { Empty } from '../states/Empty.tsx';
import { Part } from '../states/Part.tsx';
import { Parts } from '../states/Parts.tsx';
import { BetweenRwanda } from './BetweenRwanda.tsx';
import { CountryPermits } from './CountryPermits.tsx';
import { Crossings } from './Crossings.tsx';
import { countryWords } from './country-words.ts';
import { Migration } from './Migration.tsx';

const route = getRouteApi('/countries/$alpha3');

/** What the page's operation gives of a country. */
export type KnownCountry = NonNullable<CountryKnownQuery['country']>;

/** Everything that the agencies know of one country and its nationals: one query, each part by itself. */
export function CountryPage() {
  const { alpha3 } = route.useParams();
  const words = useWords(countryWords);
  const variables = { alpha3, language: useTitleLanguage(), isRwanda: alpha3 === 'RWA' };
  const answer = useAnswer(CountryKnownDocument, variables);
  const country = answer.data?.data?.country;
  return (
    <Page title={country?.name ?? alpha3} lead={country && words.lead}>
      <AskedBy value={{ query: CountryKnownDocument.toString(), variables }}>
        <Answered answer={answer} lines={10} inParts>
          {({ country, rwanda }, errors) =>
            country ? (
              <Known country={country} rwanda={rwanda} errors={errors} />
            ) : (
              <Empty>{words.none(alpha3)}</Empty>
            )
          }
        </Answered>
      </AskedBy>
    </Page>
  );
}

interface Props {
  readonly country: KnownCountry;
  readonly rwanda: CountryKnownQuery['rwanda'];
  readonly errors: readonly AnswerError[];
}

function Known({ country, rwanda, errors }: Props) {
  const words = useWords(countryWords);
  const { alpha3, population, refugees, migrantStock, permits } = country;
  const stock = useMemo(() => [{ name: words.migrants, figures: migrantStock }], [words, migrantStock]);
  const ofNationals = alpha3 === 'RWA' ? null : permits;
  const latest = [
    [words.population, population[0]],
    [words.migrants, migrantStock[0]],
    [words.refugees, refugees[0]],
  ] as const;
  return (
    <>
      <Membership {...country} />
      <Numbers
        numbers={[
          ...latest.map(
            ([label, figure]) => [figure ? `${label}, ${figure.period}` : label, figure] as const,
          ),
          [
            words.permitsInForce,
            ofNationals && countFigure(ofNationals.inForce, words.units.permits, ofNationals),
          ],
        ]}
      />
      <Parts>
        <Migration country={country} />
        <Part
          title={words.stock}
          data={migrantStock.length > 0 ? stock : null}
          agency="statistics"
          fields={['migrantStock']}
          errors={errors}
        >
          {(lines) => <FigureSeries label={words.stock} lines={lines} file={`migrant-stock-${alpha3}`} />}
        </Part>
        {rwanda && <BetweenRwanda country={country} rwanda={rwanda} />}
        <Crossings country={country} errors={errors} />
        {alpha3 !== 'RWA' && <CountryPermits country={country} errors={errors} />}
      </Parts>
    </>
  );
}

function Membership({ eacMember, eacMemberSince }: KnownCountry) {
  const words = useWords(countryWords);
  const { day } = useFormats();
  return (
    <p>
      {eacMember && eacMemberSince ? words.member(day(eacMemberSince)) : words.noMember}{' '}
      <Link to="/eac">{words.eac}</Link>
    </p>
  );
}
