import { useWords } from '../language/language-context.ts';
import styles from './Board.module.css';
import { editionsWords } from './editions-words.ts';

interface Props {
  readonly name: string;
  readonly csvAddress: string;
  readonly pdfAddress: string;
}

/** An edition as a file and as a document to print. */
export function EditionFiles({ name, csvAddress, pdfAddress }: Props) {
  const words = useWords(editionsWords);
  return (
    <span className={styles.files}>
      <a href={csvAddress} download aria-label={words.file(words.csv, name)}>
        {words.csv}
      </a>
      <a href={pdfAddress} aria-label={words.file(words.pdf, name)}>
        {words.pdf}
      </a>
    </span>
  );
}
