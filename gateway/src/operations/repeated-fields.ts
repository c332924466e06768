import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import { type DocumentNode, Kind, type SelectionNode, type SelectionSetNode, visit } from 'graphql';

/**
 * Lets an operation name one field more than once, as GraphQL allows: its selections are one. The runtime joins
 * the two answers of a field that stands twice among its neighbours by appending the lists of the one to those
 * of the other, and joins them row by row where the second stands in an inline fragment; so it is put in one.
 */
export function joinRepeatedFields(): GatewayPlugin {
  const joined = new WeakMap<DocumentNode, DocumentNode>();
  return {
    onParse:
      () =>
      ({ result, replaceParseResult }) => {
        if (!result || result instanceof Error) return;
        const known = joined.get(result) ?? withoutRepetition(result);
        joined.set(result, known);
        replaceParseResult(known);
      },
  };
}

const withoutRepetition = (document: DocumentNode): DocumentNode =>
  visit(document, { SelectionSet: (node) => ({ ...node, selections: fragmented(node.selections) }) });

/** A field that may have been selected before, by its own name or in a fragment, comes to stand in a fragment. */
function fragmented(selections: readonly SelectionNode[]): SelectionNode[] {
  const seen = new Set<string>();
  let afterFragment = false;
  return selections.map((selection) => {
    if (selection.kind !== Kind.FIELD) afterFragment = true;
    if (selection.kind !== Kind.FIELD || selection.name.value.startsWith('__')) return selection;
    const key = (selection.alias ?? selection.name).value;
    if (afterFragment || seen.has(key)) return inFragment(selection);
    seen.add(key);
    return selection;
  });
}

const inFragment = (selection: SelectionNode): SelectionNode => ({
  kind: Kind.INLINE_FRAGMENT,
  selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] } satisfies SelectionSetNode,
});
