import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import styles from './Footer.module.css';

/** Acknowledgements, and the hub's other doors. */
export function Footer() {
  const { footer } = useWords(shellWords);
  return (
    <footer className={`${styles.footer} no-print`}>
      <p>{footer.acknowledgement}</p>
      <ul>
        <li>
          <a href="/catalogue">{footer.catalogue}</a>
        </li>
        <li>
          <a href="/sdmx/2/structure/dataflow">{footer.sdmx}</a>
        </li>
      </ul>
    </footer>
  );
}
