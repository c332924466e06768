import { Link } from '@tanstack/react-router';

interface Props {
  readonly alpha3: string;
  readonly name: string;
}

/** A country's name, which leads to its page. */
export const CountryLink = ({ alpha3, name }: Props) => (
  <Link to="/countries/$alpha3" params={{ alpha3 }}>
    {name}
  </Link>
);
