import { useMemo } from 'react';
import type { MigrantsPartsFragment } from '#graphql/country.ts';
import { AsTable } from '../chart/AsTable.tsx';
import { WorldMap } from '../chart/Chart.tsx';
import { FlowPicture } from '../chart/FlowPicture.tsx';
import { useWords } from '../language/language-context.ts';
import { Part } from '../states/Part.tsx';
import { CountryLink } from './CountryLink.tsx';
import type { KnownCountry } from './CountryPage.tsx';
import { countryWords } from './country-words.ts';
import { flowsThrough } from './flows-through.ts';

type Migrants = readonly MigrantsPartsFragment[];

/** Where a country's migrants come from and go to: as flows, on maps, and in tables. */
export function Migration({ country }: { readonly country: KnownCountry }) {
  const words = useWords(countryWords);
  const { alpha3, name, immigrantsByOrigin: origins, emigrantsByDestination: destinations } = country;
  const flows = useMemo(
    () => flowsThrough({ alpha3, name }, origins, destinations, words.others),
    [alpha3, name, origins, destinations, words],
  );
  const period = (origins[0] ?? destinations[0])?.persons.period ?? '';
  const title = words.flow(name, period);
  const common = { agency: 'statistics', errors: [] };
  return (
    <>
      <Part
        {...common}
        title={title}
        data={flows.length > 0 ? flows : null}
        fields={['immigrantsByOrigin']}
        wide
      >
        {(flows) => <FlowPicture label={title} flows={flows} file={`migrants-${alpha3}`} />}
      </Part>
      {(
        [
          [words.origins(name), origins, 'immigrantsByOrigin'],
          [words.destinations(name), destinations, 'emigrantsByDestination'],
        ] as const
      ).map(([label, migrants, field]) => (
        <Part
          key={field}
          {...common}
          title={label}
          data={migrants.length > 0 ? migrants : null}
          fields={[field]}
        >
          {(migrants) => <MapOf label={label} migrants={migrants} file={`${field}-${alpha3}`} />}
        </Part>
      ))}
    </>
  );
}

interface MapProps {
  readonly label: string;
  readonly migrants: Migrants;
  readonly file: string;
}

function MapOf({ label, migrants, file }: MapProps) {
  const words = useWords(countryWords);
  const values = useMemo(
    () => migrants.map(({ country, persons }) => ({ ...country, value: persons.value })),
    [migrants],
  );
  const rows = migrants.map(({ country, persons }) => ({
    key: country.alpha3,
    name: country.name,
    link: <CountryLink {...country} />,
    figure: persons,
  }));
  return (
    <div>
      <WorldMap label={label} values={values} unit={words.persons} file={file} />
      <AsTable label={label} rows={rows} dimension={words.country} />
    </div>
  );
}
