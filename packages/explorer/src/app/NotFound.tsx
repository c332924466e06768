import { Link } from '@tanstack/react-router';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import { Page } from './Page.tsx';

/** Says that an address leads nowhere. */
export function NotFound() {
  const { notFound } = useWords(shellWords);
  return (
    <Page title={notFound.title} lead={notFound.text}>
      <p>
        <Link to="/">{notFound.home}</Link>
      </p>
    </Page>
  );
}
