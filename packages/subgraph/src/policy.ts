import type { Clause } from '@huza/access';
import type { DisclosureRule } from '@huza/disclosure';
import type { GuardedRows } from './governance/migrate-governance.ts';

/** What an agency decides for itself. */
export interface Policy extends GuardedRows {
  /** What its own staff may use, beyond PUBLIC and OFFICIAL fields, in the form of an agreement's clauses. */
  readonly ownUse: readonly Clause[];
  /** How tables of each dataset are protected. */
  readonly disclosure: Readonly<Record<string, DisclosureRule>>;
  /** Datasets of which single figures may be asked for, in any table: no rule of declared tables can protect them. */
  readonly askedApart?: readonly string[];
}

/** What every agency lets its stewards and its data protection officer read of its own audit log. */
export const auditLogClause = (agency: string): Clause => ({
  dataset: `${agency}.audit-log`,
  fields: null,
  roles: ['data-steward', 'data-protection-officer'],
  purposes: ['audit'],
  grain: 'AGGREGATE',
  rows: {},
  minimumCount: null,
});
