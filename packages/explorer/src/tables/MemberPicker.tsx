import { useDeferredValue, useState } from 'react';
import { useMembers } from '../form/use-members.ts';
import { useWords } from '../language/language-context.ts';
import type { Filter } from './describe-tables.ts';
import styles from './TableForm.module.css';
import { tablesWords } from './tables-words.ts';

interface Props {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly filter: Filter;
  readonly memberType: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** Members of a classification, found by name or code; those chosen can be taken away again. */
export function MemberPicker({ filter, memberType, value, onChoose, ...described }: Props) {
  const words = useWords(tablesWords);
  const [text, setText] = useState('');
  const members = useMembers(memberType, useDeferredValue(text));
  const chosen = value ? value.split(',') : [];
  const known = useMembers(memberType, chosen[0] ?? '');
  const titleOf = (code: string) =>
    [...known, ...members].find((member) => member.code === code)?.title ?? code;
  const add = (code: string) => {
    setText('');
    if (code && !chosen.includes(code)) onChoose(filter.list ? [...chosen, code].join(',') : code);
  };
  const take = (typed: string) => {
    const member = members.find(({ code, title }) => typed === `${title} (${code})`);
    if (member) add(member.code);
    else setText(typed);
  };
  const list = `${described.id}-members`;
  return (
    <>
      <ul className={styles.chips}>
        {chosen.map((code) => (
          <li key={code} title={code}>
            {titleOf(code)}
            <button
              type="button"
              aria-label={words.remove(titleOf(code))}
              onClick={() => onChoose(chosen.filter((other) => other !== code).join(','))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <input
        {...described}
        list={list}
        value={text}
        placeholder={words.codes}
        autoComplete="off"
        onChange={(event) => take(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && add(text.trim())}
      />
      <datalist id={list}>
        {members.map(({ code, title, called }) => (
          // The browser offers what holds the words as they were typed: the label has them.
          <option key={code} value={`${title} (${code})`} label={called ? `${called} · ${text}` : text} />
        ))}
      </datalist>
    </>
  );
}
