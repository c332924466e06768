import { useForm } from 'react-hook-form';
import { RecordAdvertisingDocument, type RecordAdvertisingMutationVariables } from '#graphql/test-changes.ts';
import { ChangeForm } from '../../form/ChangeForm.tsx';
import { Choices } from '../../form/Choices.tsx';
import formStyles from '../../form/Form.module.css';
import { SelectField } from '../../form/SelectField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useChangeOnce } from '../../graph/use-change-once.ts';
import { useWords } from '../../language/language-context.ts';
import { stepWords } from '../step-words.ts';
import { testWords } from '../test-words.ts';

type Input = RecordAdvertisingMutationVariables['input'];

const nothing = { channel: '', place: '', starts: '', ends: '', contents: [] as string[], evidence: '' };

/** Records where and when the post was advertised. */
export function AdvertisingForm({ id }: { readonly id: string }) {
  const words = useWords(stepWords);
  const { channels, contents } = useWords(testWords);
  const form = useForm({ defaultValues: nothing });
  const change = useChangeOnce(RecordAdvertisingDocument);
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.advertiseDone}
      done={words.advertised}
      onSubmit={(fields) =>
        change.make(
          {
            ...fields,
            labourMarketTest: id,
            channel: fields.channel as Input['channel'],
            place: fields.place || null,
            contents: fields.contents as Input['contents'],
          },
          () => form.reset(),
        )
      }
    >
      <SelectField name="channel" label={words.channel} terms={channels} />
      <TextField name="place" label={words.place} optional />
      <div className={formStyles.fields}>
        <TextField name="starts" label={words.starts} type="date" />
        <TextField name="ends" label={words.ends} type="date" />
      </div>
      <Choices name="contents" label={words.contents} terms={Object.entries(contents)} />
      <TextField name="evidence" label={words.evidence} hint={words.evidenceHint} />
    </ChangeForm>
  );
}
