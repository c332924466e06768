import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { accessOf, readsOf } from '../schema/access.ts';

/** What a table may be counted by. */
export interface Dimension {
  /** As in the graph: `ISSUED_YEAR`. */
  readonly name: string;
  readonly description: string;
  /** The cell's field that holds its members; dimensions that share one are levels of one variable. */
  readonly field: string;
  /** The type of the members: `Country`, `Period`, an enumeration. */
  readonly memberType: string;
}

/** What a table counts or measures. */
interface Measure {
  readonly name: string;
  readonly description: string;
}

/** What a table can be narrowed to. */
export interface Filter {
  readonly name: string;
  readonly description: string;
  /** The type of its values: `String`, `Date`, an enumeration. */
  readonly type: string;
  readonly list: boolean;
  /** The values to choose from, where the type is an enumeration. */
  readonly values: readonly string[];
  /** The type of the members that the values are codes of: `Country`. */
  readonly memberType: string | undefined;
}

/** A table of the graph that can be asked for by whatever dimensions. */
export interface TableDescription {
  /** The field of the query: `permitTable`. */
  readonly name: string;
  readonly description: string;
  readonly dataset: string;
  readonly sensitivity: string;
  readonly dimensionType: string;
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
  /** The input type of its filter; undefined where it cannot be narrowed. */
  readonly filterType: string | undefined;
  readonly filters: readonly Filter[];
  /** How the members of a field are asked for: ` { code title }`; empty for plain values. */
  readonly membersOf: Readonly<Record<string, string>>;
}

/** Every table of the graph: a field with the argument `by`, whose cells are figures by dimension. */
export function describeTables(schema: GraphQLSchema): TableDescription[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.flatMap((field) => describeTable(schema, field) ?? []);
}

function describeTable(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
): TableDescription | undefined {
  const by = field.args.find(({ name }) => name === 'by');
  const dimensions = by && getNamedType(by.type);
  const cell = cellTypeOf(getNamedType(field.type));
  if (!isEnumType(dimensions) || !cell || demandsMore(field)) return undefined;
  const filter = field.args.find(({ name }) => name === 'filter');
  const filterType = filter && getNamedType(filter.type);
  const cellFields = Object.values(cell.getFields());
  const access = accessOf(schema, 'Query', field.name);
  return {
    name: field.name,
    description: field.description ?? '',
    dataset: access?.dataset ?? '',
    sensitivity: access?.sensitivity ?? '',
    dimensionType: dimensions.name,
    dimensions: dimensionsOf(dimensions, cell),
    measures: cellFields
      .filter(isFigure)
      .map(({ name, description }) => ({ name, description: description ?? '' })),
    filterType: filterType?.name,
    filters: isInputObjectType(filterType)
      ? Object.values(filterType.getFields()).map((input) => filterOf(input, cell))
      : [],
    membersOf: Object.fromEntries(
      cellFields.map(({ name, type }) => [name, memberSelection(getNamedType(type))]),
    ),
  };
}

/** What has to be told more than what to count by, as a simulation has, is no table. */
const demandsMore = ({ args }: GraphQLField<unknown, unknown>) =>
  args.some(
    ({ name, type, defaultValue }) => name !== 'by' && isNonNullType(type) && defaultValue === undefined,
  );

/** `PermitTable.cells.nodes`. */
function cellTypeOf(table: GraphQLNamedType): GraphQLObjectType | undefined {
  const connection = isObjectType(table) && table.getFields().cells;
  const page = connection && getNamedType(connection.type);
  const nodes = isObjectType(page) && page.getFields().nodes;
  const cell = nodes && getNamedType(nodes.type);
  return isObjectType(cell) ? cell : undefined;
}

const isFigure = ({ type }: { readonly type: GraphQLField<unknown, unknown>['type'] }) =>
  getNamedType(type).name === 'Figure';

function dimensionsOf(dimensions: GraphQLEnumType, cell: GraphQLObjectType): Dimension[] {
  return dimensions.getValues().flatMap((value) => {
    const field = fieldIn(cell, readsOf(value));
    if (!field) return [];
    const memberType = getNamedType(field.type).name;
    return { name: value.name, description: value.description ?? '', field: field.name, memberType };
  });
}

/** The cell's own field among those that an input tells of. */
function fieldIn(cell: GraphQLObjectType, reads: readonly string[]) {
  const own = reads.find((path) => path.startsWith(`${cell.name}.`));
  return own ? cell.getFields()[own.slice(cell.name.length + 1)] : undefined;
}

function filterOf(input: GraphQLInputField, cell: GraphQLObjectType): Filter {
  const type = getNamedType(input.type);
  const members = fieldIn(cell, readsOf(input));
  const memberType = members && getNamedType(members.type);
  return {
    name: input.name,
    description: input.description ?? '',
    type: type.name,
    list: isListType(isNonNullType(input.type) ? input.type.ofType : input.type),
    values: isEnumType(type) ? type.getValues().map(({ name }) => name) : [],
    memberType: isObjectType(memberType) ? memberType.name : undefined,
  };
}

const codeFields = ['code', 'alpha3', 'id'];
const titleFields = ['title', 'name'];

/** Asks for a member's code and title, whatever its type calls them. */
function memberSelection(type: GraphQLNamedType): string {
  if (!isObjectType(type)) return '';
  const fields = type.getFields();
  const code = codeFields.find((name) => name in fields);
  const title = titleFields.map((name) => fields[name]).find((field) => field !== undefined);
  const translated = title?.args.some(({ name }) => name === 'language');
  const parts = [
    code && `code: ${code}`,
    title && `title: ${title.name}${translated ? '(language: $language)' : ''}`,
  ].filter(Boolean);
  return parts.length > 0 ? ` { ${parts.join(' ')} }` : '';
}
