import { Page } from '../../app/Page.tsx';
import { useWords } from '../../language/language-context.ts';
import { applicationStepWords } from '../application-step-words.ts';
import { OpenToReaders } from '../OpenToReaders.tsx';
import { ApplyForm } from './ApplyForm.tsx';

/** A permit officer at the counter, or the employer who sponsors it, hands in an application. */
export function NewApplicationPage() {
  const words = useWords(applicationStepWords);
  return (
    <Page title={words.applyTitle} lead={words.applyLead}>
      <OpenToReaders>
        <ApplyForm />
      </OpenToReaders>
    </Page>
  );
}
