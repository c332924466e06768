import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { SubmitActDocument } from '#graphql/submit-act.ts';
import { useChange } from '../graph/use-change.ts';
import { useWords } from '../language/language-context.ts';
import { Changed } from '../states/Changed.tsx';
import type { Version } from './AgreementPage.tsx';
import styles from './Governance.module.css';
import { governanceWords } from './governance-words.ts';
import { KeyField } from './KeyField.tsx';

type Act = Version['acts'][number]['act'];

interface Props {
  readonly version: Version;
  /** Whose steward acts. */
  readonly agency: string;
  readonly acts: readonly Act[];
}

/** Suspends, resumes or ends a signed agreement, by a statement signed in this browser. */
export function ActForm({ version: { agreement, version, acts: past }, agency, acts }: Props) {
  const words = useWords(governanceWords);
  const id = useId();
  const change = useChange(SubmitActDocument);
  const [file, setFile] = useState<File>();
  const [reason, setReason] = useState('');
  const act = useMutation({
    mutationFn: async (act: Act) => {
      if (reason.trim() === '') throw new Error(words.needReason);
      if (!file) throw new Error(words.needKey);
      const { readKey, signAct } = await import('./sign-in-browser.ts');
      const sequence = past.filter(({ party }) => party === agency).length + 1;
      const content = { act, agreement, version, party: agency, sequence, reason };
      const statement = await signAct(content, await readKey(file, words.noKey));
      return change.mutateAsync({ input: { statement } });
    },
  });
  const names = { SUSPEND: words.suspend, RESUME: words.resume, END: words.end };
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <div>
        <label htmlFor={id}>{words.reason}</label>
        <input id={id} value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
      <KeyField onChoose={setFile} />
      <div className={styles.buttons}>
        {acts.map((one) => (
          <button
            key={one}
            type="button"
            className={one === 'END' ? 'quiet' : undefined}
            disabled={act.isPending}
            onClick={() => act.mutate(one)}
          >
            {names[one]}
          </button>
        ))}
      </div>
      <Changed change={act} done={words.acted} />
    </form>
  );
}
