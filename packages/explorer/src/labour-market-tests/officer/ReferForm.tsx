import { useForm } from 'react-hook-form';
import { CandidatesDocument, type CandidatesQuery } from '#graphql/candidates.ts';
import { ReferCandidatesDocument } from '#graphql/test-changes.ts';
import { ChangeForm } from '../../form/ChangeForm.tsx';
import { Choices } from '../../form/Choices.tsx';
import { useAnswer } from '../../graph/use-answer.ts';
import { useChangeOnce } from '../../graph/use-change-once.ts';
import { useTitleLanguage, useWords } from '../../language/language-context.ts';
import { Answered } from '../../states/Answered.tsx';
import { stepWords } from '../step-words.ts';

/** Sends job seekers of the register to the employer. */
export function ReferForm({ id }: { readonly id: string }) {
  const words = useWords(stepWords);
  const answer = useAnswer(CandidatesDocument, { id, language: useTitleLanguage() });
  return (
    <Answered answer={answer}>
      {({ labourMarketTest }) => {
        const open = (labourMarketTest?.candidates ?? []).filter(({ referred }) => !referred);
        return open.length === 0 ? (
          <p className="hint">{words.noCandidates}</p>
        ) : (
          <CandidateChoice id={id} candidates={open} />
        );
      }}
    </Answered>
  );
}

type Candidate = NonNullable<NonNullable<CandidatesQuery['labourMarketTest']>['candidates']>[number];

function CandidateChoice({
  id,
  candidates,
}: {
  readonly id: string;
  readonly candidates: readonly Candidate[];
}) {
  const words = useWords(stepWords);
  const form = useForm<{ jobSeekers: string[] }>({ defaultValues: { jobSeekers: [] } });
  const change = useChangeOnce(ReferCandidatesDocument);
  const described = ({ jobSeeker, occupationMatch, sameDistrict, hasEducation }: Candidate) =>
    [
      `${jobSeeker.id}: ${jobSeeker.occupation.code} ${jobSeeker.occupation.title}`,
      occupationMatch === 'UNIT_GROUP' ? words.sameUnit : words.sameMinor,
      sameDistrict ? words.sameDistrict : jobSeeker.district.name,
      ...(hasEducation ? [words.hasEducation] : []),
    ].join(' · ');
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.refer}
      done={words.referred}
      onSubmit={({ jobSeekers }) => change.make({ labourMarketTest: id, jobSeekers }, () => form.reset())}
    >
      <p className="hint">{words.referHint}</p>
      <Choices
        name="jobSeekers"
        label={words.chosen}
        terms={candidates.map((candidate) => [candidate.jobSeeker.id, described(candidate)])}
      />
    </ChangeForm>
  );
}
