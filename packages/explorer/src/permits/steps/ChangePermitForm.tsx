import { useForm } from 'react-hook-form';
import { ChangePermitDocument } from '#graphql/permit-changes.ts';
import { ChangeForm } from '../../form/ChangeForm.tsx';
import { CodeField } from '../../form/CodeField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useChangeOnce } from '../../graph/use-change-once.ts';
import { useWords } from '../../language/language-context.ts';
import { applicationStepWords } from '../application-step-words.ts';
import { StatementFetched } from './StatementFetched.tsx';
import { statementIn, useStatement } from './use-statement.ts';

const nothing = { permitClass: '', occupation: '', employer: '', test: '', reason: '' };

/** Changes a permit's class, occupation or sponsor; a class that needs a test takes its statement with it. */
export function ChangePermitForm({ permit }: { readonly permit: string }) {
  const words = useWords(applicationStepWords);
  const form = useForm({ defaultValues: nothing });
  const statement = useStatement();
  const change = useChangeOnce(ChangePermitDocument);
  const make = (fields: typeof nothing, outcomeStatement: string | null) =>
    change.make(
      {
        permit,
        permitClass: fields.permitClass || null,
        occupation: fields.occupation || null,
        employer: fields.employer || null,
        outcomeStatement,
        reason: fields.reason,
      },
      () => form.reset(),
    );
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.change}
      done={words.changed}
      onSubmit={(fields) => {
        if (!fields.test) return make(fields, null);
        return statement.mutate(fields.test, {
          onSuccess: (answer) => {
            const given = statementIn(answer);
            if (given) make(fields, given);
          },
        });
      }}
    >
      <p className="hint">{words.changeHint}</p>
      <CodeField name="permitClass" label={words.otherClass} of="PermitClass" optional />
      <CodeField name="occupation" label={words.otherOccupation} of="UnitGroup" optional />
      <TextField name="employer" label={words.otherSponsor} hint={words.employerHint} optional />
      <TextField name="test" label={words.newTest} hint={words.newTestHint} optional />
      <TextField name="reason" label={words.reason} lines={2} />
      <StatementFetched statement={statement} />
    </ChangeForm>
  );
}
