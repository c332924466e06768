import { useNavigate } from '@tanstack/react-router';
import { FormProvider, useFieldArray, useForm } from 'react-hook-form';
import { DraftAgreementDocument } from '#graphql/draft-agreement.ts';
import { Choices } from '../../form/Choices.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useChange } from '../../graph/use-change.ts';
import { useWords } from '../../language/language-context.ts';
import { labelOf } from '../../messages/labels.ts';
import { Changed } from '../../states/Changed.tsx';
import styles from '../Governance.module.css';
import { ClauseFields } from './ClauseFields.tsx';
import { type Draft, draftInput, newClause } from './draft-form.ts';
import { draftWords } from './draft-words.ts';

interface Props {
  readonly provider: string;
  /** Agencies that may be consumers. */
  readonly consumers: readonly string[];
  /** What the provider has under agreement. */
  readonly datasets: readonly string[];
  readonly initial: Draft;
}

/** The form of a draft; saved, it leads to the agreement's page, where it is proposed and signed. */
export function DraftForm({ provider, consumers, datasets, initial }: Props) {
  const words = useWords(draftWords);
  const navigate = useNavigate();
  const form = useForm<Draft>({ defaultValues: initial });
  const clauses = useFieldArray({ control: form.control, name: 'clauses' });
  const change = useChange(DraftAgreementDocument);
  const chosen = form.watch('consumers');
  const save = form.handleSubmit(async (draft) => {
    const { data } = await change.mutateAsync({ input: draftInput(provider, draft) });
    const saved = data?.draftAgreement;
    if (saved)
      await navigate({
        to: '/governance/agreements/$id',
        params: { id: saved.agreement },
        search: { version: String(saved.version) },
      });
  });
  return (
    <FormProvider {...form}>
      <form className={styles.form} onSubmit={save} noValidate>
        <TextField
          name="id"
          label={words.id}
          hint={words.idHint}
          pattern={{ value: /^[a-z]+(-[a-z]+)*$/, message: words.idPattern }}
        />
        <TextField name="title" label={words.subject} />
        <Choices
          name="consumers"
          label={words.consumers}
          terms={consumers.map((agency) => [agency, labelOf(agency)])}
        />
        {clauses.fields.map(({ id }, place) => (
          <fieldset key={id} className={styles.clause}>
            <legend>{words.clause(place + 1)}</legend>
            <ClauseFields place={place} datasets={datasets} />
            {clauses.fields.length > 1 && (
              <button type="button" className="quiet" onClick={() => clauses.remove(place)}>
                {words.removeClause}
              </button>
            )}
          </fieldset>
        ))}
        <div className={styles.buttons}>
          <button
            type="button"
            className="quiet"
            onClick={() => clauses.append(newClause(datasets[0] ?? ''))}
          >
            {words.addClause}
          </button>
        </div>
        <TextField name="legalBasis" label={words.legalBasis} lines={2} />
        <TextField name="retention" label={words.retention} />
        <TextField name="validFrom" label={words.validFrom} type="date" />
        <TextField name="validUntil" label={words.validUntil} type="date" />
        {[provider, ...chosen].map((party) => (
          <TextField key={party} name={`stewards.${party}`} label={words.steward(party)} />
        ))}
        <div className={styles.buttons}>
          <button type="submit" disabled={change.isPending}>
            {words.save}
          </button>
        </div>
        <Changed change={change} done={words.saved} />
      </form>
    </FormProvider>
  );
}
