import { RequestError } from '@huza/access';
import { type DocumentNode, type FieldNode, type GraphQLError, Kind, type SelectionSetNode } from 'graphql';

/** What an agency's subgraph answers, or what stands for its answer. */
export interface AgencyAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLError[];
}

/**
 * The answer that stands for an agency that gave none: every field asked of it is null, with one error at
 * the first of them. The runtime moves that path to where the entity stands in the whole answer.
 */
export function answerOfUnavailable(agency: string, document: DocumentNode): AgencyAnswer {
  const error = new RequestError(
    'AGENCY_UNAVAILABLE',
    `${agency} does not answer now; the other agencies' figures stand. Try again in a moment.`,
    { agency },
  );
  const asked = rootFields(document);
  const [first] = asked;
  const path = first ? pathOf(first) : [];
  const data = Object.fromEntries(asked.filter((field) => !ofEntities(field)).map((f) => [keyOf(f), null]));
  return { data, errors: [Object.defineProperty(error, 'path', { value: path, enumerable: true })] };
}

/** Where the first field of an operation stands in its answer. */
export const firstKey = (document: DocumentNode): string => rootFields(document).map(keyOf)[0] ?? '';

function rootFields(document: DocumentNode): FieldNode[] {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  return operation ? fieldsOf(operation.selectionSet) : [];
}

function fieldsOf({ selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    return node.kind === Kind.INLINE_FRAGMENT ? fieldsOf(node.selectionSet) : [];
  });
}

/** Entities are asked for by their keys; what is missing then is the first field of the first entity. */
function pathOf(root: FieldNode): (string | number)[] {
  if (!ofEntities(root) || !root.selectionSet) return [keyOf(root)];
  const [missing] = fieldsOf(root.selectionSet).filter(({ name }) => name.value !== '__typename');
  return missing ? [keyOf(root), 0, keyOf(missing)] : [keyOf(root), 0];
}

const ofEntities = (field: FieldNode) => field.name.value === '_entities';
const keyOf = (field: FieldNode) => field.alias?.value ?? field.name.value;
