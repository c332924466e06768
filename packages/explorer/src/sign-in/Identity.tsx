import { labelOf } from '../messages/labels.ts';
import styles from './Account.module.css';
import type { Principal } from './principal.ts';

/** A principal's name, agency and roles. */
export function Identity({ principal }: { readonly principal: Principal }) {
  const details = [principal.agency, ...principal.roles].filter(Boolean).map(labelOf);
  return (
    <div className={styles.standing}>
      <p className={styles.name}>{principal.displayName}</p>
      <p className="hint">{details.join(' · ')}</p>
    </div>
  );
}
