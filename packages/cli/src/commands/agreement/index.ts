import type { Command } from 'commander';
import { addReading } from './read.ts';
import { addSigning } from './sign.ts';
import { addSteps } from './steps.ts';

const examples = `
Examples:
  huza agreement list --party iom
  huza agreement text immigration-statistics
  huza agreement draft agreement.json --as labour-steward
  huza agreement sign labour-iom/1 --as iom-steward
  huza agreement suspend immigration-iom/1 --reason "A breach is examined."`;

export function addAgreement(program: Command): void {
  const agreement = program
    .command('agreement')
    .description('Data-sharing agreements: read, draft, sign, suspend, end.')
    .option('--as <name>', 'the principal; "huza principals" lists them', 'immigration-steward')
    .addHelpText('after', examples);
  addReading(agreement);
  addSteps(agreement);
  addSigning(agreement);
}
