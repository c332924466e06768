import { shellWords } from '../messages/messages.ts';
import { useLanguage, useWords } from './language-context.ts';
import { type Language, offeredLanguages } from './translations.ts';

/** The choice of a language. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const { languageLabel } = useWords(shellWords);
  return (
    <select
      aria-label={languageLabel}
      value={language}
      onChange={(event) => choose(event.target.value as Language)}
    >
      {Object.entries(offeredLanguages).map(([tag, name]) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}
