import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { labelOf } from '../messages/labels.ts';
import { Badge } from '../record/Badge.tsx';
import { Stack } from '../record/Section.tsx';
import styles from './Tests.module.css';
import type { RuleFound } from './test-of.ts';
import { testWords } from './test-words.ts';

interface Props {
  readonly rules: readonly RuleFound[];
  readonly kind: RuleFound['kind'];
}

/** What decides first; what says nothing is folded away. */
const order: readonly RuleFound['result'][] = ['FAIL', 'NEEDS_EVIDENCE', 'PASS'];

/** The rules of one kind, each with what came of it and why. */
export function RuleList({ rules, kind }: Props) {
  const words = useWords(testWords);
  const ours = rules.filter((rule) => rule.kind === kind);
  // An exemption that does not hold decides nothing.
  const isSilent = ({ result }: RuleFound) =>
    result === 'NOT_APPLICABLE' || (kind === 'EXEMPTION' && result === 'FAIL');
  const silent = ours.filter(isSilent);
  const telling = order.flatMap((result) => ours.filter((rule) => rule.result === result && !isSilent(rule)));
  if (ours.length === 0) return null;
  return (
    <Stack>
      <h3>{words.kinds[kind]}</h3>
      {telling.length > 0 && (
        <ul className={styles.rules}>
          {telling.map((rule) => (
            <Rule key={rule.rule} {...rule} />
          ))}
        </ul>
      )}
      {silent.length > 0 && (
        <details>
          <summary>{words.otherRules(silent.length)}</summary>
          <ul className={styles.rules}>
            {silent.map((rule) => (
              <Rule key={rule.rule} {...rule} />
            ))}
          </ul>
        </details>
      )}
    </Stack>
  );
}

const tones = { PASS: 'good', FAIL: 'attention', NEEDS_EVIDENCE: 'open', NOT_APPLICABLE: undefined } as const;

function Rule({ title, kind, result, basis, sentences, figures }: RuleFound) {
  const words = useWords(testWords);
  const exempts = kind === 'EXEMPTION';
  const said =
    result === 'PASS' && !exempts
      ? words.met
      : result === 'FAIL' && exempts
        ? words.doesNotHold
        : words.results[result];
  return (
    <li className={styles.rule} data-result={exempts && result === 'FAIL' ? undefined : result}>
      <h4>
        {title}
        <Badge tone={exempts && result === 'FAIL' ? undefined : tones[result]}>{said}</Badge>
      </h4>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Figures figures={figures} />
      <p className="hint">
        {words.bases[basis.kind] ?? basis.kind}: {[basis.title, basis.article].filter(Boolean).join(', ')}
      </p>
    </li>
  );
}

function Figures({ figures }: Pick<RuleFound, 'figures'>) {
  const words = useWords(testWords);
  const { number } = useFormats();
  if (figures.length === 0) return null;
  return (
    <details>
      <summary>
        {words.figuresUsed} ({figures.length})
      </summary>
      <ul>
        {figures.map(({ name, level, value, unit, period, observations, dataset, used }) => (
          <li key={`${name} ${level}`}>
            {termLabel(name)}, {termLabel(level)}:{' '}
            {words.figure(value === null ? words.withheld : number(Number(value)), unit, period)}
            {observations !== null && ` (${words.observations(observations)})`} · <code>{dataset}</code> ·{' '}
            <strong>{used ? words.figureUsed : words.figurePassedOver}</strong>
          </li>
        ))}
      </ul>
    </details>
  );
}

const termLabel = (term: string) => labelOf(term.toLowerCase().replaceAll('_', '-'));
