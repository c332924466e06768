import { Link } from '@tanstack/react-router';
import { ProposeAgreementDocument } from '#graphql/propose-agreement.ts';
import { WithdrawAgreementDocument } from '#graphql/withdraw-agreement.ts';
import { useAsking } from '../asker/asker-context.ts';
import { useChange } from '../graph/use-change.ts';
import { useWords } from '../language/language-context.ts';
import { Changed } from '../states/Changed.tsx';
import { ActForm } from './ActForm.tsx';
import type { Version } from './AgreementPage.tsx';
import styles from './Governance.module.css';
import { governanceWords } from './governance-words.ts';
import { SignForm } from './SignForm.tsx';

/** What a data steward of a party can do with a version, as it stands. */
export function AgreementSteps({ version }: { readonly version: Version }) {
  const words = useWords(governanceWords);
  const { principal } = useAsking();
  const { provider, consumers, state, signatures, suspendedBy } = version;
  const parties = [provider, ...consumers];
  const isSteward = principal?.roles.includes('data-steward') && parties.includes(principal.agency);
  if (!principal || !isSteward) return <p>{words.forStewards(parties.join(', '))}</p>;
  const { agency } = principal;
  const isProvider = agency === provider;
  const signed = signatures.some(({ party, signed }) => party === agency && signed);
  const holds = ['SIGNED', 'IN_FORCE', 'SUSPENDED'].includes(state);
  const canDraft = isProvider && (state === 'DRAFT' || state === 'PROPOSED');
  const canSign = state === 'PROPOSED' && !signed;
  return (
    <>
      {canDraft && <ProviderSteps {...version} />}
      {canSign && <SignForm version={version} />}
      {holds && (
        <ActForm
          version={version}
          agency={agency}
          acts={[suspendedBy.includes(agency) ? 'RESUME' : 'SUSPEND', 'END']}
        />
      )}
      {isProvider && (
        <p>
          <Link to="/governance/draft" search={{ from: `${version.agreement}/${version.version}` }}>
            {words.amend}
          </Link>
        </p>
      )}
      {!canDraft && !canSign && !holds && <p className="hint">{words.nothingToDo}</p>}
    </>
  );
}

function ProviderSteps({ agreement: id, version, state }: Version) {
  const words = useWords(governanceWords);
  const propose = useChange(ProposeAgreementDocument);
  const withdraw = useChange(WithdrawAgreementDocument);
  const input = { id, version };
  return (
    <>
      <div className={styles.buttons}>
        {state === 'DRAFT' && (
          <button type="button" disabled={propose.isPending} onClick={() => propose.mutate({ input })}>
            {words.propose}
          </button>
        )}
        <button
          type="button"
          className="quiet"
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate({ input })}
        >
          {words.withdraw}
        </button>
      </div>
      <Changed change={propose} done={words.proposed} />
      <Changed change={withdraw} done={words.withdrawn} />
    </>
  );
}
