import { useForm } from 'react-hook-form';
import { SubmitOutcomeStatementDocument } from '#graphql/permit-changes.ts';
import { ChangeForm } from '../../form/ChangeForm.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useChangeOnce } from '../../graph/use-change-once.ts';
import { useWords } from '../../language/language-context.ts';
import { applicationStepWords } from '../application-step-words.ts';
import { StatementFetched } from './StatementFetched.tsx';
import { statementIn, useStatement } from './use-statement.ts';

interface Props {
  readonly application: string;
  /** The test that the application refers to, if any. */
  readonly test: string;
}

/** Fetches the labour agency's statement on a test, and has immigration verify and keep it. */
export function StatementForm({ application, test }: Props) {
  const words = useWords(applicationStepWords);
  const form = useForm({ defaultValues: { test } });
  const statement = useStatement();
  const change = useChangeOnce(SubmitOutcomeStatementDocument);
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.fetch}
      done={words.statementDone}
      onSubmit={(fields) =>
        statement.mutate(fields.test, {
          onSuccess: (answer) => {
            const outcomeStatement = statementIn(answer);
            if (outcomeStatement) change.make({ application, outcomeStatement });
          },
        })
      }
    >
      <p className="hint">{words.statementHint}</p>
      <TextField name="test" label={words.test} hint={words.testHint} />
      <StatementFetched statement={statement} />
    </ChangeForm>
  );
}
