import { useCombobox } from 'downshift';
import { useState } from 'react';
import styles from './Combobox.module.css';
import type { Member } from './use-members.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly describedBy?: string;
  readonly invalid?: boolean;
  /** What is chosen now; `undefined`: nothing. */
  readonly chosen: Member | undefined;
  /** What may be chosen, for what is typed. */
  readonly offered: readonly Member[];
  /** What to say where nothing is offered. */
  readonly nothing: string;
  readonly placeholder?: string;
  readonly onType: (text: string) => void;
  /** The code that is chosen; empty where it is taken away. */
  readonly onChoose: (code: string) => void;
  readonly onLeave?: () => void;
}

const written = (member: Member | undefined) =>
  member ? [member.code, member.title].filter(Boolean).join(' ') : '';

/** A text field that offers what fits it, by keyboard, pointer and screen reader alike. */
export function Combobox(props: Props) {
  const { id, label, describedBy, invalid, chosen, offered, nothing, placeholder } = props;
  const [typed, setTyped] = useState<string>();
  const type = (text: string | undefined) => {
    setTyped(text);
    props.onType(text ?? '');
  };
  const choose = (code: string) => {
    type(undefined);
    props.onChoose(code);
  };
  /** Who types a whole code means it; who empties the field means nothing. What else was typed is forgotten. */
  const leave = () => {
    const code = typed?.trim();
    if (code !== undefined && /^[0-9A-Z]{0,4}$/.test(code)) choose(code);
    else type(undefined);
    props.onLeave?.();
  };
  const { getInputProps, getLabelProps, getMenuProps, getItemProps, highlightedIndex, isOpen } =
    useCombobox<Member>({
      id,
      inputId: id,
      items: [...offered],
      itemToString: (member) => written(member ?? undefined),
      inputValue: typed ?? written(chosen),
      selectedItem: chosen ?? null,
      stateReducer: (state, { type: change, changes }) =>
        // Leaving the field chooses nothing by itself.
        change === useCombobox.stateChangeTypes.InputBlur
          ? { ...changes, selectedItem: state.selectedItem, inputValue: state.inputValue }
          : changes,
      onInputValueChange: ({ inputValue, type: change }) => {
        if (change === useCombobox.stateChangeTypes.InputChange) type(inputValue);
      },
      onStateChange: ({ type: change, selectedItem }) => {
        const { ItemClick, InputKeyDownEnter } = useCombobox.stateChangeTypes;
        if ((change === ItemClick || change === InputKeyDownEnter) && selectedItem) choose(selectedItem.code);
      },
    });
  const empty = offered.length === 0;
  return (
    <div className={styles.combobox}>
      <label {...getLabelProps()} htmlFor={id}>
        {label}
      </label>
      <input
        {...getInputProps({
          onBlur: leave,
          placeholder,
          'aria-invalid': invalid,
          'aria-describedby': describedBy,
        })}
      />
      <ul {...getMenuProps()} className={isOpen && (!empty || typed) ? styles.menu : styles.closed}>
        {isOpen &&
          offered.map((member, index) => (
            <li
              key={member.code}
              {...getItemProps({ item: member, index })}
              className={highlightedIndex === index ? styles.highlighted : undefined}
            >
              <code>{member.code}</code> {member.title}
              {member.called && <span className="hint"> · {member.called}</span>}
            </li>
          ))}
      </ul>
      {isOpen && empty && typed && (
        <p className={styles.nothing} role="status">
          {nothing}
        </p>
      )}
    </div>
  );
}
