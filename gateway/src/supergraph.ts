import { Kind, parse, valueFromASTUntyped } from 'graphql';

/** The agencies whose subgraphs a supergraph is composed of. */
export function agenciesOf(supergraphSdl: string): string[] {
  const graphs = parse(supergraphSdl).definitions.find(
    (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) {
    throw new Error('This is not a supergraph: it has no enum join__Graph. Compose it from the subgraphs.');
  }
  return (graphs.values ?? []).map(({ name, directives }) => {
    const given = directives?.[0]?.arguments?.find((argument) => argument.name.value === 'name');
    return given ? String(valueFromASTUntyped(given.value)) : name.value.toLowerCase();
  });
}
