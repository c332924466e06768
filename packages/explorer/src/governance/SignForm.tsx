import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { SignAgreementDocument } from '#graphql/sign-agreement.ts';
import { useChange } from '../graph/use-change.ts';
import { useWords } from '../language/language-context.ts';
import { Changed } from '../states/Changed.tsx';
import type { Version } from './AgreementPage.tsx';
import styles from './Governance.module.css';
import { governanceWords } from './governance-words.ts';
import { KeyField } from './KeyField.tsx';

/** Signs a proposal's record with the agency's key; the signature alone leaves this browser. */
export function SignForm({ version: { agreement: id, version, record } }: { readonly version: Version }) {
  const words = useWords(governanceWords);
  const change = useChange(SignAgreementDocument);
  const [file, setFile] = useState<File>();
  const sign = useMutation({
    mutationFn: async () => {
      if (!file) throw new Error(words.needKey);
      const { readKey, signRecord } = await import('./sign-in-browser.ts');
      const signature = await signRecord(record, await readKey(file, words.noKey));
      return change.mutateAsync({ input: { id, version, ...signature } });
    },
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        sign.mutate();
      }}
    >
      <KeyField onChoose={setFile} />
      <div className={styles.buttons}>
        <button type="submit" disabled={sign.isPending}>
          {words.sign}
        </button>
      </div>
      <Changed change={sign} done={words.signed} />
    </form>
  );
}
