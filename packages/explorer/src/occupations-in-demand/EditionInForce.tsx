import { EditionEntriesDocument } from '#graphql/edition-entries.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { useTitleLanguage, useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { Answered } from '../states/Answered.tsx';
import { Empty } from '../states/Empty.tsx';
import { Part } from '../states/Part.tsx';
import { AmendLatest } from './AmendLatest.tsx';
import { EditionFiles } from './EditionFiles.tsx';
import { editionsWords } from './editions-words.ts';
import { OccupationReasons } from './OccupationReasons.tsx';

/** The edition in force, with its legal reference and every occupation on it. */
export function EditionInForce() {
  const words = useWords(editionsWords);
  const { day } = useFormats();
  const answer = useAnswer(EditionEntriesDocument, { language: useTitleLanguage() });
  return (
    <Answered answer={answer} lines={8}>
      {({ occupationsInDemand: edition }) =>
        edition ? (
          <Part title={words.inForce(edition.name)} data={edition} agency="labour" fields={[]} errors={[]}>
            {({ legalReference, effectiveFrom, entriesAreDemonstration, note, entries }) => (
              <>
                <p>
                  {legalReference}. {words.since(day(effectiveFrom))} {words.entries(entries.length)}.
                </p>
                {entriesAreDemonstration && <p>{words.demonstration}</p>}
                {note && <p className="hint">{note}</p>}
                <EditionFiles {...edition} />
                <AmendLatest />
                <OccupationReasons caption={words.inForce(edition.name)} rows={entries} />
              </>
            )}
          </Part>
        ) : (
          <Empty>{words.none}</Empty>
        )
      }
    </Answered>
  );
}
