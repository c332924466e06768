import { useCallback, useMemo } from 'react';
import { AtAGlanceDocument, type AtAGlanceQuery } from '#graphql/at-a-glance.ts';
import { Chart, WorldMap } from '../chart/Chart.tsx';
import type { PlotDrawing } from '../chart/PlotFigure.tsx';
import { AskedBy } from '../figure/asked-by.ts';
import { Figure } from '../figure/Figure.tsx';
import { useAnswer } from '../graph/use-answer.ts';
import { useTitleLanguage, useWords } from '../language/language-context.ts';
import { Answered } from '../states/Answered.tsx';
import styles from './AtAGlance.module.css';
import { homeWords } from './home-words.ts';

type Country = NonNullable<AtAGlanceQuery['country']>;

/** A few published figures that anyone may see, each with its source. */
export function AtAGlance() {
  const variables = { language: useTitleLanguage() };
  const answer = useAnswer(AtAGlanceDocument, variables);
  return (
    <AskedBy value={{ query: AtAGlanceDocument.toString(), variables }}>
      <Answered answer={answer} lines={8}>
        {({ country }) => country && <Glance {...country} />}
      </Answered>
    </AskedBy>
  );
}

function Glance({ population, refugees, migrantStock, immigrantsByOrigin }: Country) {
  const words = useWords(homeWords).glance;
  const numbers = [
    [words.migrants, migrantStock[0]],
    [words.refugees, refugees[0]],
    [words.population, population[0]],
  ] as const;
  const origins = useMemo(
    () => immigrantsByOrigin.map(({ country, persons }) => ({ ...country, value: persons.value })),
    [immigrantsByOrigin],
  );
  const draw = useCallback<PlotDrawing>(
    (Plot) => {
      const years = migrantStock.map(({ period, value }) => ({ period: Number(period.slice(0, 4)), value }));
      return {
        height: 260,
        marginLeft: 70,
        x: { tickFormat: 'd', label: null },
        y: { zero: true, grid: true, label: null },
        marks: [
          Plot.areaY(years, { x: 'period', y: 'value', fill: 'var(--accent)', fillOpacity: 0.12 }),
          Plot.lineY(years, { x: 'period', y: 'value', stroke: 'var(--accent)', strokeWidth: 2 }),
          Plot.dot(years, { x: 'period', y: 'value', fill: 'var(--accent)', tip: true }),
        ],
      };
    },
    [migrantStock],
  );
  return (
    <div className={styles.glance}>
      <dl className={styles.numbers}>
        {numbers.map(
          ([label, figure]) =>
            figure && (
              <div key={label}>
                <dt>
                  {label}, {figure.period}
                </dt>
                <dd>
                  <Figure figure={figure} label={label} unit={false} />
                </dd>
              </div>
            ),
        )}
      </dl>
      <Chart label={words.stock} draw={draw} file="migrant-stock-rwanda" />
      <WorldMap label={words.origins} values={origins} unit={words.persons} file="migrants-by-origin" />
    </div>
  );
}
