import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** What a document's shape costs, whatever its variables. */
export interface Shape {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

const nothing: Shape = { depth: 0, fields: 0, aliases: 0, directives: 0 };

/**
 * Measures a document with its fragments spread out. Each fragment is measured once, so that the work is
 * linear in the document even where the spread-out operation is exponential. What stands below `__schema`
 * and `__type` adds no depth: GraphQL.js bounds the nesting of introspection itself.
 */
export function measure(document: DocumentNode): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const known = new Map<string, Shape>();

  function ofFragment(name: string): Shape {
    const measured = known.get(name);
    if (measured) return measured;
    known.set(name, nothing); // A cycle ends here; validation refuses it later.
    const fragment = fragments.get(name);
    const shape = fragment ? ofSelections(fragment.selectionSet) : nothing;
    known.set(name, shape);
    return shape;
  }

  function ofSelections(set: SelectionSetNode | undefined): Shape {
    return (set?.selections ?? []).reduce<Shape>((sum, node) => {
      const directives = node.directives?.length ?? 0;
      if (node.kind === Kind.FRAGMENT_SPREAD) return add(sum, ofFragment(node.name.value), { directives });
      const below = ofSelections(node.selectionSet);
      if (node.kind === Kind.INLINE_FRAGMENT) return add(sum, below, { directives });
      const meta = node.name.value.startsWith('__');
      const own = { directives, fields: 1, aliases: node.alias ? 1 : 0 };
      return add(sum, { ...below, depth: meta ? 1 : below.depth + 1 }, own);
    }, nothing);
  }

  return document.definitions.reduce<Shape>((sum, node) => {
    if (node.kind !== Kind.OPERATION_DEFINITION) return sum;
    return add(sum, ofSelections(node.selectionSet), { directives: node.directives?.length ?? 0 });
  }, nothing);
}

function add(sum: Shape, part: Shape, own: Partial<Shape>): Shape {
  return {
    depth: Math.max(sum.depth, part.depth),
    fields: sum.fields + part.fields + (own.fields ?? 0),
    aliases: sum.aliases + part.aliases + (own.aliases ?? 0),
    directives: sum.directives + part.directives + (own.directives ?? 0),
  };
}
