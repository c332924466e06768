import { Link } from '@tanstack/react-router';
import type { FigurePartsFragment } from '#graphql/figure-parts.ts';
import { Dialog } from '../app/Dialog.tsx';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { shellWords } from '../messages/messages.ts';
import { queryAddress } from '../query/query-address.ts';
import { useAskedBy } from './asked-by.ts';
import styles from './FigureSource.module.css';
import { OpenedBy } from './OpenedBy.tsx';
import { useFigureText } from './use-figure-text.ts';

interface Props {
  readonly figure: FigurePartsFragment;
  readonly label: string;
  readonly onClose: () => void;
}

/** Everything that a figure says of itself: statuses, source, agreement, query. */
export function FigureSource({ figure, label, onClose }: Props) {
  const words = useWords(shellWords).figure;
  const { moment, number } = useFormats();
  const text = useFigureText()(figure);
  const operation = useAskedBy();
  const { agency, dataset, generated } = figure.source;
  const between = figure.confidenceInterval;
  return (
    <Dialog title={label} onClose={onClose}>
      <p className={styles.value}>
        {text.value} {figure.value !== null && text.unit}
      </p>
      {figure.confidentialityStatus === 'C' && <p>{words.suppressed}</p>}
      <dl className={styles.facts}>
        <dt>{words.period}</dt>
        <dd>{figure.period}</dd>
        <dt>{words.status}</dt>
        <dd>{words.observationStatus[figure.observationStatus]}</dd>
        <dt>{words.confidentiality}</dt>
        <dd>{words.confidentialityStatus[figure.confidentialityStatus]}</dd>
        {between && (
          <>
            <dt>{words.margin}</dt>
            <dd>
              {number(between.lower)} – {number(between.upper)}
            </dd>
          </>
        )}
        <dt>{words.agency}</dt>
        <dd>{agency}</dd>
        <dt>{words.dataset}</dt>
        <dd>
          <Link to="/datasets/$name" params={{ name: dataset }}>
            {dataset}
          </Link>
          {generated && ` (${words.generated})`}
        </dd>
        <dt>{words.asOf}</dt>
        <dd>{moment(figure.asOf)}</dd>
        {operation && (
          <>
            <dt>{words.access}</dt>
            <dd>
              <OpenedBy operation={operation} dataset={dataset} />
            </dd>
          </>
        )}
      </dl>
      {operation && (
        <Link className="button quiet" to="/query" search={queryAddress(operation)}>
          {words.query}
        </Link>
      )}
    </Dialog>
  );
}
