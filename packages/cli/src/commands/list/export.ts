import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { ask } from '../../ask.ts';
import { HubError, InputError } from '../../command-error.ts';
import { findHub } from '../../hub.ts';
import { type ListOptions, purpose } from './options.ts';

interface ExportOptions extends ListOptions {
  readonly format: 'csv' | 'pdf';
  readonly output?: string;
}

export function addExport(list: Command): void {
  list
    .command('export')
    .description('Write an edition as CSV, or as a document to print.')
    .argument('<edition>', 'its name')
    .addOption(new Option('--format <form>', 'the form').choices(['csv', 'pdf']).default('csv'))
    .option('--output <file>', 'where to write it (default for csv: standard output)')
    .option('--as <name>', 'the principal; "huza principals" lists them', 'labour-officer')
    .action(async (name: string, _options, command: Command) => {
      const { url, as, format, output } = command.optsWithGlobals<ExportOptions>();
      if (format === 'pdf' && !output) throw new InputError('Give --output, the file to write the PDF to.');
      const content = await fetchEdition({ url, as }, name, format);
      if (output) await writeFile(output, content).catch(notWritten(output));
      else process.stdout.write(content);
    });
}

/** The hub tells where it answers an edition in this form. */
async function fetchEdition(
  { url, as }: { readonly url: string; readonly as: string },
  edition: string,
  format: ExportOptions['format'],
): Promise<Buffer> {
  const query = `query ($edition: String!) { edition: occupationsInDemand(edition: $edition) { address: ${format}Address } }`;
  const answer = await ask<{ edition: { address: string } | null }>({ url, as, purpose }, query, { edition });
  if (!answer.edition) throw new InputError(`There is no edition ${JSON.stringify(edition)}.`);
  const response = await fetch(new URL(answer.edition.address, (await findHub(url)).url));
  if (!response.ok)
    throw new HubError(`The hub answers ${answer.edition.address} with status ${response.status}.`);
  return Buffer.from(await response.arrayBuffer());
}

const notWritten = (file: string) => (error: Error) => {
  throw new InputError(`Cannot write ${file}: ${error.message}`);
};
