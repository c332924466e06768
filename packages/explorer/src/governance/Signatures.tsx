import { useQuery } from '@tanstack/react-query';
import type { AgreementVersionPartsFragment } from '#graphql/agreement-version.ts';
import { useWords } from '../language/language-context.ts';
import { Failed } from '../states/Failed.tsx';
import { keysOfAgency } from './agency-keys.ts';
import styles from './Governance.module.css';
import { governanceWords } from './governance-words.ts';
import { verifySignatures } from './verify-signatures.ts';

type Version = Pick<AgreementVersionPartsFragment, 'signatures' | 'record' | 'statement'>;

/** The parties, and what this browser finds of each one's signature. */
export function Signatures({ signatures, record, statement }: Version) {
  const words = useWords(governanceWords).signature;
  const parties = signatures.map(({ party }) => party);
  const verification = useQuery({
    queryKey: ['signatures', record, statement],
    queryFn: () => verifySignatures(parties, record, statement ?? '', keysOfAgency),
    enabled: statement !== null,
  });
  if (verification.error)
    return <Failed error={verification.error} onRetry={() => void verification.refetch()} />;
  const found = new Map(verification.data?.map((one) => [one.party, one]));
  return (
    <>
      <ul className={styles.list} aria-live="polite">
        {signatures.map(({ party, signed }) => {
          const verified = found.get(party);
          return (
            <li key={party}>
              <strong>{party}</strong>:{' '}
              {statement === null ? (
                signed ? (
                  words.signed
                ) : (
                  words.unsigned
                )
              ) : !verified ? (
                words.verifying
              ) : (
                <span className={verified.valid ? styles.verified : styles.forged}>
                  {verified.valid ? words.verified : words.forged}
                </span>
              )}
              {verified?.key && (
                <span className="hint">
                  {' '}
                  {words.key} <code>{verified.key}</code>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {statement !== null && <p className="hint">{words.trust}</p>}
    </>
  );
}
