import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { Standing } from '../record/Badge.tsx';
import { Stack } from '../record/Section.tsx';
import { Empty } from '../states/Empty.tsx';
import { Notice } from '../states/Notice.tsx';
import { RuleList } from './RuleList.tsx';
import { OutcomeBadge } from './Standing.tsx';
import styles from './Tests.module.css';
import type { Decision } from './test-of.ts';
import { testWords } from './test-words.ts';

/** Each decision with every rule that it rests on, the latest decision first. */
export function Reasoning({ decisions }: { readonly decisions: readonly Decision[] }) {
  const words = useWords(testWords);
  if (decisions.length === 0) return <Empty>{words.undecided}</Empty>;
  return (
    <>
      {decisions.toReversed().map((decision) => (
        <DecisionLaidOpen key={decision.sequence} {...decision} />
      ))}
    </>
  );
}

function DecisionLaidOpen(decision: Decision) {
  const words = useWords(testWords);
  const { day } = useFormats();
  const { sequence, outcome, rulesOutcome, rulesSentence, overruled, reason, decidedOn, decidedBy } =
    decision;
  return (
    <Stack>
      <div className={styles.decision}>
        <h3>{words.decision(sequence)}</h3>
        <Standing>
          {words.byRules}: <OutcomeBadge outcome={rulesOutcome} /> {words.byOfficer}:{' '}
          <OutcomeBadge outcome={outcome} />
        </Standing>
        <p>{rulesSentence}</p>
        {(overruled || reason) && (
          <p>
            {overruled && <strong>{words.overruled}</strong>} {reason && `${words.reasonGiven}: ${reason}`}
          </p>
        )}
        <p className="hint">
          {words.onDay(day(decidedOn), decidedBy ?? '')}.{' '}
          {words.framework(decision.framework, decision.frameworkVersion)}
        </p>
      </div>
      <RuleList rules={decision.reasoning} kind="REQUIREMENT" />
      <RuleList rules={decision.reasoning} kind="EXEMPTION" />
      {decision.replay && <Replayed {...decision} replay={decision.replay} />}
    </Stack>
  );
}

function Replayed({
  framework,
  frameworkVersion,
  replay: { same, rulesOutcome, altered },
}: Decision & { readonly replay: NonNullable<Decision['replay']> }) {
  const words = useWords(testWords);
  const version = `${framework} ${frameworkVersion}`;
  const said = words.replayed[same ? 'same' : 'differs'](version, words.outcomes[rulesOutcome]);
  return (
    <Notice kind={same ? 'note' : 'failed'} title={words.replay}>
      <p>
        {said} {altered.join(', ')}
      </p>
    </Notice>
  );
}
