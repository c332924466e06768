import { Link } from '@tanstack/react-router';
import type { OccupationLinkFragment } from '#graphql/occupation.ts';

/** An occupation's code and title, which lead to its page. */
export const OccupationLink = ({ code, title }: OccupationLinkFragment) => (
  <Link to="/occupations/$code" params={{ code }}>
    <code>{code}</code> {title}
  </Link>
);
