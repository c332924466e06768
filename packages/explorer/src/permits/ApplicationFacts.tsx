import { CountryLink } from '../countries/CountryLink.tsx';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { OccupationLink } from '../occupations/OccupationLink.tsx';
import { type Fact, Facts } from '../record/Facts.tsx';
import { type Application, isRegistered, nameOf, type Registered } from './application.ts';
import { applicationWords } from './application-words.ts';

/** What is applied for, by whom as far as the register tells, and what the list said on the day. */
export function ApplicationFacts({ application }: { readonly application: Application }) {
  const words = useWords(applicationWords);
  const { day } = useFormats();
  const { permitClass, nationality, occupation, employer, submittedOn, decidedOn } = application;
  const facts: Fact[] = [
    [words.permitClass, `${permitClass.code}: ${permitClass.name}`],
    [words.occupation, <OccupationLink key="occupation" {...occupation} />],
    [words.nationality, <CountryLink key="nationality" {...nationality} />],
    ...(employer ? [[words.employer, nameOf(employer)] as const] : []),
    [words.submitted, day(submittedOn)],
    ...(decidedOn ? [[words.decided, day(decidedOn)] as const] : []),
    ...(isRegistered(application)
      ? [
          [words.birthYear, application.birthYear] as const,
          [words.sex, words.sexes[application.sex]] as const,
          [words.onTheList, <OnTheList key="list" {...application.occupationOnApplication} />] as const,
        ]
      : []),
  ];
  return <Facts facts={facts} />;
}

/** Whether the occupation stood on the list in force on the day of the application. */
function OnTheList({ qualifiesForH1, occupationsInDemand: standing }: Registered['occupationOnApplication']) {
  const words = useWords(applicationWords);
  if (standing) return standing.listed ? words.listed(standing.edition) : words.notListed(standing.edition);
  return qualifiesForH1 === null ? words.notTold : words.noEdition;
}
