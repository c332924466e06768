import { OccupationEvidenceDocument, type OccupationEvidenceQuery } from '#graphql/occupation-evidence.ts';
import { Dialog } from '../app/Dialog.tsx';
import { AskedBy } from '../figure/asked-by.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { useWords } from '../language/language-context.ts';
import { AssessmentOutcome } from '../occupations/AssessmentOutcome.tsx';
import { OccupationLink } from '../occupations/OccupationLink.tsx';
import { occupationWords } from '../occupations/occupation-words.ts';
import { Answered } from '../states/Answered.tsx';
import { Empty } from '../states/Empty.tsx';
import type { BoardRow } from './board-row.ts';
import { boardWords } from './board-words.ts';
import { DecideForm } from './DecideForm.tsx';
import { EvidenceTables } from './EvidenceTables.tsx';
import type { Review } from './ReviewPage.tsx';

interface Props {
  readonly review: Review;
  readonly row: BoardRow;
  readonly decides: boolean;
  readonly onClose: () => void;
}

/** What a review found of one occupation, each value with where it comes from, and the decision on it. */
export function OccupationEvidence({ review, row, decides, onClose }: Props) {
  const words = useWords(boardWords);
  const { decision: decisions } = useWords(occupationWords).list;
  const { occupation, decision } = row;
  return (
    <Dialog title={`${occupation.code} ${occupation.title}`} wide onClose={onClose}>
      <p>
        <OccupationLink {...occupation} />
        {row.previouslyListed && `, ${words.before}`}
      </p>
      {review.kind === 'RENEWAL' && review.findingsOpen && (
        <Found review={review} occupation={occupation.code} />
      )}
      {decision && (
        <p>
          <strong>{decisions[decision.kind]}</strong>: {decision.reason}
        </p>
      )}
      {decides && (
        <>
          <h3>{words.decide.one}</h3>
          <DecideForm review={review} occupations={[occupation.code]} />
        </>
      )}
    </Dialog>
  );
}

/** An occupation's findings, with the evidence behind them. */
export type Findings = NonNullable<
  NonNullable<OccupationEvidenceQuery['occupationsInDemandReview']>['assessments']
>['nodes'][number];

function Found({ review, occupation }: { readonly review: Review; readonly occupation: string }) {
  const words = useWords(boardWords);
  const variables = { id: review.id, occupation };
  const answer = useAnswer(OccupationEvidenceDocument, variables);
  return (
    <AskedBy value={{ query: OccupationEvidenceDocument.toString(), variables }}>
      <Answered answer={answer} lines={8}>
        {({ occupationsInDemandReview: found }) => {
          const findings = found?.assessments?.nodes[0];
          return findings ? (
            <>
              <AssessmentOutcome {...findings}>
                {findings.bestRank !== null &&
                  findings.worstRank !== null &&
                  words.evidence.ranks(findings.bestRank, findings.worstRank)}
              </AssessmentOutcome>
              <EvidenceTables review={review} occupation={occupation} findings={findings} />
            </>
          ) : (
            <Empty>{words.evidence.none}</Empty>
          );
        }}
      </Answered>
    </AskedBy>
  );
}
