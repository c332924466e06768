import { CommunityDocument, type CommunityQuery } from '#graphql/community.ts';
import { Page } from '../app/Page.tsx';
import { AskedBy } from '../figure/asked-by.ts';
import type { AnswerError } from '../graph/answer.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { useTitleLanguage, useWords } from '../language/language-context.ts';
import { Answered } from '../states/Answered.tsx';
import { Part } from '../states/Part.tsx';
import { Parts } from '../states/Parts.tsx';
import { CommunityFlows } from './CommunityFlows.tsx';
import { CrossingsByYear, PermitsByYear } from './CommunityRegisters.tsx';
import { eacWords } from './eac-words.ts';
import { FreeMovement } from './FreeMovement.tsx';
import { PartnerStates } from './PartnerStates.tsx';

const today = new Date().toISOString().slice(0, 10);

/** The partner states of the East African Community, and what the agencies know of movement between them. */
export function EacPage() {
  const words = useWords(eacWords);
  const variables = { today, language: useTitleLanguage() };
  const answer = useAnswer(CommunityDocument, variables);
  return (
    <Page title={words.title} lead={words.lead}>
      <AskedBy value={{ query: CommunityDocument.toString(), variables }}>
        <Answered answer={answer} lines={10} inParts>
          {(community, errors) => <Community {...community} errors={errors} />}
        </Answered>
      </AskedBy>
    </Page>
  );
}

type Props = CommunityQuery & { readonly errors: readonly AnswerError[] };

function Community({ countries, majorGroups, permitTable, crossingTable, errors }: Props) {
  const words = useWords(eacWords);
  const states = countries.nodes;
  return (
    <Parts>
      <Part title={words.states} data={states} agency="immigration" fields={['permits']} errors={errors} wide>
        {(states) => <PartnerStates states={states} />}
      </Part>
      <CommunityFlows states={states} />
      <PermitsByYear table={permitTable} errors={errors} />
      <CrossingsByYear table={crossingTable} errors={errors} />
      <Part
        title={words.test.title}
        data={majorGroups.nodes}
        agency="statistics"
        fields={['majorGroups']}
        errors={errors}
        wide
      >
        {(groups) => <FreeMovement groups={groups} states={states} />}
      </Part>
    </Parts>
  );
}
