import { type ReactNode, useState } from 'react';
import { LeftRefusal, type Refusal } from '../form/left-refusal.ts';
import { useWords } from '../language/language-context.ts';
import { Changed } from '../states/Changed.tsx';
import { recordWords } from './record-words.ts';
import { Section } from './Section.tsx';

/** What the reader can do with a record now, and why the last step was not taken where its form is gone since. */
export function StepsSection({ children }: { readonly children: ReactNode }) {
  const words = useWords(recordWords);
  const [refusal, leave] = useState<Refusal>();
  return (
    <Section title={words.steps} screenOnly>
      {refusal && <Changed change={refusal} done="" />}
      <LeftRefusal value={leave}>{children}</LeftRefusal>
    </Section>
  );
}
