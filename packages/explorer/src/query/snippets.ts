import type { Operation } from '../graph/ask-hub.ts';

export const snippetLanguages = ['GraphQL', 'curl', 'TypeScript', 'Python', 'R'] as const;
export type SnippetLanguage = (typeof snippetLanguages)[number];

/** Where the snippet asks, and why. */
interface Place {
  readonly hub: string;
  readonly purpose: string | undefined;
}

/** A program that asks the operation, with the token in the environment variable `HUZA_TOKEN`. */
export function snippetOf(language: SnippetLanguage, operation: Operation, place: Place): string {
  return { GraphQL: graphql, curl, TypeScript: typescript, Python: python, R: r }[language](operation, place);
}

const json = (value: unknown) => JSON.stringify(value, null, 2);

const graphql = ({ query, variables }: Operation) =>
  variables ? `${query}\n# Variables\n${json(variables).replace(/^/gm, '# ')}\n` : query;

/** Inside single quotes the shell reads everything as it stands, but for the quote itself. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

const curl = ({ query, variables }: Operation, { hub, purpose }: Place) =>
  [
    `curl ${hub}/graphql`,
    `-H 'content-type: application/json'`,
    `-H "authorization: Bearer $HUZA_TOKEN"`,
    ...(purpose ? [`-H 'huza-purpose: ${purpose}'`] : []),
    `-d ${quoted(JSON.stringify({ query, variables }))}`,
  ].join(' \\\n  ');

const typescript = ({ query, variables }: Operation, { hub, purpose }: Place) => `const query = \`
${query.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\`;
const variables = ${json(variables ?? {})};

const response = await fetch('${hub}/graphql', {
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    authorization: \`Bearer \${process.env.HUZA_TOKEN}\`,${purpose ? `\n    'huza-purpose': '${purpose}',` : ''}
  },
  body: JSON.stringify({ query, variables }),
});
const { data, errors } = await response.json();
console.log(JSON.stringify(errors ?? data, null, 2));
`;

const python = ({ query, variables }: Operation, { hub, purpose }: Place) => `import json
import os
import urllib.request

query = """
${query.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"')}"""
variables = json.loads(r"""${json(variables ?? {})}""")

request = urllib.request.Request(
    "${hub}/graphql",
    data=json.dumps({"query": query, "variables": variables}).encode(),
    headers={
        "content-type": "application/json",
        "authorization": "Bearer " + os.environ["HUZA_TOKEN"],${purpose ? `\n        "huza-purpose": "${purpose}",` : ''}
    },
)
with urllib.request.urlopen(request) as response:
    answer = json.load(response)
print(json.dumps(answer.get("errors") or answer["data"], indent=2))
`;

const r = ({ query, variables }: Operation, { hub, purpose }: Place) => `library(httr2)

query <- r"---(
${query})---"
variables <- jsonlite::fromJSON(r"---(${json(variables ?? {})})---", simplifyVector = FALSE)

answer <- request("${hub}/graphql") |>
  req_headers(${purpose ? `\n    \`huza-purpose\` = "${purpose}",` : ''}
    authorization = paste("Bearer", Sys.getenv("HUZA_TOKEN"))
  ) |>
  req_body_json(list(query = query, variables = variables)) |>
  req_perform() |>
  resp_body_json()
str(answer$data)
`;
