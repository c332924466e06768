import { getRouteApi } from '@tanstack/react-router';
import { useId } from 'react';
import { AccessMatrixDocument, type AccessMatrixQuery } from '#graphql/access-matrix.ts';
import { Page } from '../../app/Page.tsx';
import { useAnswer } from '../../graph/use-answer.ts';
import { useWords } from '../../language/language-context.ts';
import { Answered } from '../../states/Answered.tsx';
import styles from '../Governance.module.css';
import { GovernancePages } from '../GovernancePages.tsx';
import { AccessTable } from './AccessTable.tsx';
import { accessWords } from './access-words.ts';

const route = getRouteApi('/governance/access');

/** Which variables of a dataset are open to whom, under which clause. */
export function AccessPage() {
  const words = useWords(accessWords);
  const { dataset: chosen = 'immigration.permits' } = route.useSearch();
  const answer = useAnswer(AccessMatrixDocument, { dataset: chosen }, { keepPrevious: true });
  return (
    <Page title={words.title} lead={words.lead}>
      <GovernancePages />
      <Answered answer={answer} lines={8}>
        {({ agencies, dataset, agreements }) => (
          <>
            <DatasetSelect agencies={agencies} chosen={chosen} />
            {dataset && <AccessTable dataset={dataset} agencies={agencies} agreements={agreements} />}
          </>
        )}
      </Answered>
    </Page>
  );
}

interface Props extends Pick<AccessMatrixQuery, 'agencies'> {
  readonly chosen: string;
}

function DatasetSelect({ agencies, chosen }: Props) {
  const words = useWords(accessWords);
  const id = useId();
  const navigate = route.useNavigate();
  return (
    <div className={styles.form}>
      <label htmlFor={id}>{words.dataset}</label>
      <select
        id={id}
        value={chosen}
        onChange={({ target }) => navigate({ search: { dataset: target.value } })}
      >
        {agencies
          .flatMap(({ datasets }) => datasets)
          .map(({ name, title }) => (
            <option key={name} value={name}>
              {name}: {title}
            </option>
          ))}
      </select>
    </div>
  );
}
