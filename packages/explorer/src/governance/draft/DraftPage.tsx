import { getRouteApi } from '@tanstack/react-router';
import { AgreementDocument } from '#graphql/agreement.ts';
import { DraftChoicesDocument } from '#graphql/draft-choices.ts';
import { Page } from '../../app/Page.tsx';
import { useAsking } from '../../asker/asker-context.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { useTitleLanguage, useWords } from '../../language/language-context.ts';
import { Answered } from '../../states/Answered.tsx';
import { Loading } from '../../states/Loading.tsx';
import { Notice } from '../../states/Notice.tsx';
import { GovernancePages } from '../GovernancePages.tsx';
import { DraftForm } from './DraftForm.tsx';
import { draftOf } from './draft-of.ts';
import { draftWords } from './draft-words.ts';

const route = getRouteApi('/governance/draft');

/** Drafts an agreement by form, or a new version of one that there is. */
export function DraftPage() {
  const words = useWords(draftWords);
  const { principal } = useAsking();
  const { from = '' } = route.useSearch();
  const [id = '', version] = from.split('/');
  const choices = useAnswer(DraftChoicesDocument, { language: useTitleLanguage() });
  const before = useAnswer(AgreementDocument, { id }, { enabled: id !== '' });
  const amended = before.data?.data?.agreement?.versions.find((one) => String(one.version) === version);
  const steward = principal?.roles.includes('data-steward') ? principal : undefined;
  return (
    <Page title={words.title} lead={words.lead}>
      <GovernancePages />
      {!steward && <Notice kind="refused">{words.forStewards}</Notice>}
      {steward && (
        <Answered answer={choices} lines={8}>
          {({ agencies }) => {
            const datasets = agencies
              .find(({ name }) => name === steward.agency)
              ?.datasets.filter(({ name, sensitivity }) => takesAgreement(name, sensitivity))
              .map(({ name }) => name);
            if (!datasets?.length) return <Notice kind="refused">{words.forStewards}</Notice>;
            if (id !== '' && before.isPending) return <Loading lines={8} />;
            return (
              <DraftForm
                key={from}
                provider={steward.agency}
                consumers={agencies.map(({ name }) => name).filter((name) => name !== steward.agency)}
                datasets={datasets}
                initial={draftOf(amended, datasets[0] ?? '')}
              />
            );
          }}
        </Answered>
      )}
    </Page>
  );
}

/** An agency's audit log is for its own officers, under no agreement. */
const takesAgreement = (name: string, sensitivity: string) =>
  (sensitivity === 'RESTRICTED' || sensitivity === 'PERSONAL') && !name.endsWith('.audit-log');
