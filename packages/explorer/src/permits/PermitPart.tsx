import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { OccupationLink } from '../occupations/OccupationLink.tsx';
import { type Fact, Facts } from '../record/Facts.tsx';
import { History } from '../record/History.tsx';
import { Empty } from '../states/Empty.tsx';
import { isRegisteredPermit, nameOf, type Permit, type RegisteredPermit } from './application.ts';
import { applicationWords } from './application-words.ts';

/** The permit that was issued on an application, and what happened to it. */
export function PermitPart({ permit }: { readonly permit: Permit | null }) {
  const words = useWords(applicationWords);
  const { day } = useFormats();
  if (!permit) return <Empty>{words.noPermit}</Empty>;
  const { id, permitClass, status, issuedOn, expiresOn, cancelledOn, renewals } = permit;
  const facts: Fact[] = [
    [words.permitNumber, <code key="id">{id}</code>],
    [words.permitClass, `${permitClass.code}: ${permitClass.name}`],
    [words.status, words.permitStatuses[status]],
    ...(isRegisteredPermit(permit)
      ? [[words.occupation, <OccupationLink key="occupation" {...permit.occupation} />] as const]
      : []),
    ...(isRegisteredPermit(permit) && permit.employer
      ? [[words.employer, nameOf(permit.employer)] as const]
      : []),
    [words.issued, day(issuedOn)],
    [words.expires, day(expiresOn)],
    ...(cancelledOn ? [[words.cancelledOn, day(cancelledOn)] as const] : []),
    [words.renewals, renewals],
  ];
  return (
    <>
      <Facts facts={facts} />
      {isRegisteredPermit(permit) && <PermitHistory permit={permit} />}
    </>
  );
}

function PermitHistory({ permit }: { readonly permit: RegisteredPermit }) {
  const words = useWords(applicationWords);
  const changed = ({ variable, from, to }: RegisteredPermit['history'][number]['changes'][number]) =>
    words.changed(words.variables[variable] ?? variable, from ?? '', to ?? '');
  return (
    <>
      <h3>{words.permitHistory}</h3>
      <History
        events={permit.history.map(({ kind, changes, ...event }) => ({
          ...event,
          what: [words.permitEvents[kind], ...changes.map(changed)].join(', '),
        }))}
      />
    </>
  );
}
