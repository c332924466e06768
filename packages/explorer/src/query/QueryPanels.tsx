import { type ReactNode, useId } from 'react';
import type { Answer } from '../graph/answer.ts';
import { useWords } from '../language/language-context.ts';
import { AccessPanel } from './AccessPanel.tsx';
import type { Written } from './FollowEditor.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import styles from './QueryPage.module.css';
import { planOf } from './query-plan.ts';
import { queryWords } from './query-words.ts';
import { ResultChart } from './ResultChart.tsx';

interface Props {
  readonly written: Written;
  readonly answer: Answer<unknown> | undefined;
}

/** What to know of a query before it ran, and after. */
export function QueryPanels({ written, answer }: Props) {
  const words = useWords(queryWords);
  return (
    <>
      <Panel title={words.access}>
        <AccessPanel {...written} />
      </Panel>
      <Panel title={words.chart}>
        <ResultChart data={answer?.data} />
      </Panel>
      <Panel title={words.plan}>
        <PlanPanel plan={answer && planOf(answer)} />
      </Panel>
    </>
  );
}

function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
