import { buildSchema, execute, type GraphQLSchema, parse } from 'graphql';
import { bench, describe } from 'vitest';
import { type Agreement, type FieldAccess, guard, type RequestAccess, requestAccess } from '../src/index.ts';
import { agreement, analyst, clause, noon } from './agreements.ts';
import { contextOf, directives } from './permits.ts';

const names = Array.from({ length: 10 }, (_, index) => `field${index}`);
const rows = Array.from({ length: 1_000 }, (_, row) =>
  Object.fromEntries(names.map((name) => [name, `${name} of ${row}`])),
);
const sdl = `${directives}
  type Row @dataset(name: "immigration.permits") @sensitivity(level: RESTRICTED) {
    ${names.map((name) => `${name}: String`).join('\n')}
  }
  type Query @sensitivity(level: PUBLIC) { rows: [Row!]! }`;

function schemaOfRows(): GraphQLSchema {
  const schema = buildSchema(sdl);
  const field = schema.getQueryType()?.getFields().rows;
  if (field) field.resolve = () => rows;
  return schema;
}

const document = parse(`{ rows { ${names.join(' ')} } }`);
const [operation] = document.definitions;
if (operation?.kind !== 'OperationDefinition') throw new Error('There is no operation');
const request = { document, operation, variables: undefined };

const plain = schemaOfRows();
const guarded = guard(schemaOfRows());
const everyField = [agreement()];
const nineFields = [
  agreement({ clauses: [clause({ fields: names.slice(1).map((name) => `Row.${name}`) })] }),
];

async function answer(agreements: readonly Agreement[], errors: number): Promise<void> {
  const context = contextOf(guarded, { agreements });
  const admitted = guarded.admit(request, context);
  const result = await guarded.execute(request, context, admitted);
  if ((result.errors?.length ?? 0) !== errors) throw new Error('The answer is not the one to be measured');
}

describe('a list of 1,000 rows of 10 RESTRICTED fields', () => {
  bench('on the schema as it is', async () => void (await execute({ schema: plain, document })));
  bench('guarded, every field allowed', () => answer(everyField, 0));
  bench('guarded, one of the fields refused', () => answer(nineFields, rows.length));
});

const fields = new Map<string, FieldAccess>(
  Array.from({ length: 100 }, (_, index) => {
    const coordinate = `Permit.field${index}`;
    const place = { type: 'Permit', field: `field${index}`, coordinate, dataset: 'immigration.permits' };
    return [coordinate, { ...place, sensitivity: 'RESTRICTED', identifier: false, reads: [] }];
  }),
);
const used = new Map([...fields.keys()].map((coordinate) => [coordinate, new Set<string>()]));
/** Of 50 agreements the last clause of the last opens each field: nothing is found early. */
const fifty = Array.from({ length: 50 }, (_, index) => {
  const opening = index === 49 ? [clause({ fields: [...fields.keys()] })] : [clause({ roles: ['service'] })];
  const others = Array.from({ length: 9 }, () => clause({ purposes: ['audit'] }));
  return agreement({ id: 'agreement', version: index + 1, clauses: [...others, ...opening] });
});
const accessTo = (agreements: readonly Agreement[]): RequestAccess =>
  requestAccess({
    principal: analyst,
    purpose: 'official-statistics',
    agreements,
    fields,
    at: noon('2026-06-15'),
  });

describe('decisions on 100 fields', () => {
  bench('50 agreements of 10 clauses, all for the agency and the dataset', () => {
    if (!accessTo(fifty).admit(used)) throw new Error('A field is refused');
  });
  bench('no agreement: every field refused', () => {
    if (accessTo([]).admit(used)) throw new Error('A field is allowed');
  });
});
