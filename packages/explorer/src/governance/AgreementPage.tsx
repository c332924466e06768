import { getRouteApi, Link } from '@tanstack/react-router';
import { AgreementDocument, type AgreementQuery } from '#graphql/agreement.ts';
import { Page } from '../app/Page.tsx';
import { useAnswer } from '../graph/use-answer.ts';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { Answered } from '../states/Answered.tsx';
import { Empty } from '../states/Empty.tsx';
import { AgreementSteps } from './AgreementSteps.tsx';
import { Clauses } from './Clauses.tsx';
import styles from './Governance.module.css';
import { GovernancePages } from './GovernancePages.tsx';
import { governanceWords } from './governance-words.ts';
import { Signatures } from './Signatures.tsx';
import { StateBadge } from './StateBadge.tsx';

const route = getRouteApi('/governance/agreements/$id');

type Agreement = NonNullable<AgreementQuery['agreement']>;
/** One version, whole. */
export type Version = Agreement['versions'][number];

/** One agreement: its text, clauses and parties, signatures that are verified here, its life and its versions. */
export function AgreementPage() {
  const { id } = route.useParams();
  const { version: wanted } = route.useSearch();
  const words = useWords(governanceWords);
  const answer = useAnswer(AgreementDocument, { id });
  const agreement = answer.data?.data?.agreement;
  const number = wanted ? Number(wanted) : agreement?.current.version;
  const version = agreement?.versions.find((one) => one.version === number);
  return (
    <Page title={version?.title ?? id}>
      <GovernancePages />
      <Answered answer={answer} lines={8}>
        {({ agreement }) =>
          agreement && version ? (
            <Whole version={version} versions={agreement.versions} />
          ) : (
            <Empty>{words.none(id)}</Empty>
          )
        }
      </Answered>
    </Page>
  );
}

function Whole({ version, versions }: { readonly version: Version; readonly versions: readonly Version[] }) {
  const words = useWords(governanceWords);
  return (
    <>
      <p>
        <code>
          {version.agreement}/{version.version}
        </code>{' '}
        <StateBadge state={version.state} />{' '}
        {version.suspendedBy.length > 0 && words.suspendedBy(version.suspendedBy.join(', '))}
      </p>
      <Facts {...version} />
      <Clauses clauses={version.clauses} />
      <h2>{words.signatures}</h2>
      <Signatures {...version} />
      <h2>{words.steps}</h2>
      <AgreementSteps version={version} />
      <h2>{words.life}</h2>
      <Life acts={version.acts} />
      {versions.length > 1 && (
        <>
          <h2>{words.versions}</h2>
          <ul className={styles.list}>
            {versions.map((one) => (
              <li key={one.version}>
                <Link
                  to="/governance/agreements/$id"
                  params={{ id: one.agreement }}
                  search={{ version: String(one.version) }}
                >
                  {words.version(one.version)}
                </Link>{' '}
                <StateBadge state={one.state} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{words.text}</h2>
      <div className={styles.text}>{version.text}</div>
      {version.statement !== null && (
        <p>
          <a href={`/agreements/${version.agreement}/${version.version}`}>{words.print}</a>
        </p>
      )}
      <details>
        <summary>{words.record}</summary>
        <code className={styles.record}>{version.record}</code>
      </details>
    </>
  );
}

function Facts(version: Version) {
  const words = useWords(governanceWords);
  const { day, duration } = useFormats();
  const facts: [string, string][] = [
    [words.provider, version.provider],
    [words.consumers, version.consumers.join(', ')],
    [words.validFrom, day(version.validFrom)],
    [words.validUntil, day(version.validUntil)],
    [words.retention, duration(version.retention)],
    ...version.stewards.map(({ party, contact }): [string, string] => [words.steward(party), contact]),
    [words.legalBasis, version.legalBasis],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Life({ acts }: Pick<Version, 'acts'>) {
  const words = useWords(governanceWords);
  const { moment } = useFormats();
  if (acts.length === 0) return <p className="hint">{words.nothingHappened}</p>;
  return (
    <ol className={styles.list}>
      {acts.map(({ party, act, sequence, reason, at }) => (
        <li key={`${party} ${sequence}`}>
          {moment(at)}: <strong>{party}</strong> {words.acts[act]}. {reason}
        </li>
      ))}
    </ol>
  );
}
