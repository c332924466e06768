import type { Component } from '../structure/model.ts';
import { codeLookup } from './code-lookup.ts';

/** Whether names stand beside identifiers: not at all, in a column of their own, or in the same field. */
export type Labels = 'id' | 'name' | 'both';

/** An identifier, or a free value, which has no name, in one field or two. */
export function labelled(labels: Labels, id: string, name = ''): string[] {
  if (labels === 'name') return [id, name];
  return [labels === 'both' && name !== '' ? `${id}: ${name}` : id];
}

/** The fields of a component's values; a value that is absent leaves them empty. */
export function columnOf(component: Component, labels: Labels): (value: string | null) => string[] {
  const codeOf = codeLookup(component);
  return (value) => (value === null ? labelled(labels, '') : labelled(labels, value, codeOf(value)?.name));
}
