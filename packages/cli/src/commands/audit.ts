import { type LogReport, verifyLog } from '@huza/audit';
import type { Command } from 'commander';
import { fetchAudit } from '../audit-source.ts';
import { exitCodes, HubError, InputError } from '../command-error.ts';
import { connectAs } from '../connect.ts';
import { countOf } from '../count.ts';
import type { GlobalOptions, SetExitCode } from '../program.ts';
import { tableOf } from '../table.ts';

interface AuditOptions extends GlobalOptions {
  readonly agency: string;
  readonly as?: string;
}

interface VerifyOptions extends AuditOptions {
  readonly from?: string;
  readonly coordination?: string;
}

interface LogOptions extends AuditOptions {
  readonly principal?: string;
  readonly dataset?: string;
  readonly decision?: string;
  readonly subject?: string;
  readonly agreement?: string;
  readonly first: string;
}

const examples = `
Examples:
  huza audit verify --agency immigration
  huza audit log --agency immigration --principal iom-analyst
  huza audit log --agency immigration --subject Permit:prm_00000001`;

export function addAudit(program: Command, setExitCode: SetExitCode): void {
  const audit = program.command('audit').description("An agency's audit log: who used which data, and why.");
  const withAgency = (command: Command) =>
    command
      .option('--agency <name>', 'whose log', 'immigration')
      .option('--as <name>', "the principal (default: the agency's data protection officer)");
  withAgency(audit.command('verify'))
    .description('Hash every record anew, and compare with the checkpoints and hashes that others keep.')
    .option('--from <url>', "the agency's own address (default: as a development hub tells it)")
    .option('--coordination <url>', "coordination's address (default: as a development hub tells it)")
    .addHelpText('after', examples)
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<VerifyOptions>();
      const start = performance.now();
      const report = await verifyLog(await fetchAudit({ ...options, as: auditorOf(options) }));
      const seconds = (performance.now() - start) / 1000;
      console.log(
        options.json ? JSON.stringify(report, null, 2) : sentenceOf(options.agency, report, seconds),
      );
      if (!report.intact) setExitCode(exitCodes.refused);
    });
  withAgency(audit.command('log'))
    .description('List records, the latest first.')
    .option('--principal <name>', 'who asked')
    .option('--dataset <name>', 'of which dataset')
    .option('--decision <decision>', 'DISCLOSED or REFUSED')
    .option('--subject <type:id>', 'who saw records about this person, such as Permit:prm_00000001')
    .option('--agreement <id>', 'the agreement under which the id of --subject is a pseudonym')
    .option('--first <count>', 'how many', '20')
    .addHelpText('after', examples)
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<LogOptions>();
      const records = await readLog(options);
      console.log(options.json ? JSON.stringify(records, null, 2) : tableOf(header, records.map(rowOf)));
    });
}

const auditorOf = ({ agency, as }: AuditOptions) => as ?? `${agency}-dpo`;

function sentenceOf(
  agency: string,
  { size, checkpoints, root, problem }: LogReport,
  seconds: number,
): string {
  const count = countOf(size, 'record');
  if (problem) return `${agency}: ${problem.message} (${count}, ${seconds.toFixed(1)} s)`;
  return `${agency}: ${count}, none altered, removed or inserted; in agreement with ${countOf(checkpoints, 'checkpoint')}; root ${root} (${seconds.toFixed(1)} s)`;
}

const header = ['RECORD', 'AT', 'PRINCIPAL', 'PURPOSE', 'DECISION', 'DATASET', 'ROWS', 'UNDER, OR WHY NOT'];

interface LogRecord {
  readonly sequence: number;
  readonly at: string;
  readonly principal: string | null;
  readonly purpose: string | null;
  readonly decision: string;
  readonly dataset: string;
  readonly rows: number;
  readonly agreement: string | null;
  readonly code: string | null;
}

const rowOf = ({ sequence, at, principal, purpose, decision, dataset, rows, agreement, code }: LogRecord) => [
  String(sequence),
  at,
  principal ?? 'nobody',
  purpose ?? '',
  decision,
  dataset,
  String(rows),
  agreement ?? code ?? '',
];

async function readLog(options: LogOptions): Promise<LogRecord[]> {
  const { agency, principal, dataset, decision, subject, agreement, url } = options;
  if (!/^[a-z]+$/.test(agency))
    throw new InputError(`--agency is ${JSON.stringify(agency)}: expected a name such as labour`);
  const query = `query ($filter: AuditFilter, $first: Int) { ${agency}AuditLog { records(filter: $filter, first: $first) {
    nodes { sequence at principal purpose decision dataset fields rows agreement code requestId } } } }`;
  const filter = { principal, dataset, decision, subject: subject && subjectOf(subject, agreement) };
  const client = await connectAs(url, auditorOf(options), 'audit');
  const { data, errors } = await client.query<Record<string, { records: { nodes: LogRecord[] } } | null>>(
    query,
    {
      filter,
      first: Number(options.first),
    },
  );
  const log = data?.[`${agency}AuditLog`];
  if (!log) throw new HubError(errors?.[0]?.message ?? `${agency} shows no log`);
  return log.records.nodes;
}

function subjectOf(text: string, agreement: string | undefined) {
  const [type, ...id] = text.split(':');
  if (!type || id.length === 0) {
    throw new InputError(
      `--subject is ${JSON.stringify(text)}: expected a type and an id such as Permit:prm_00000001`,
    );
  }
  return { type, id: id.join(':'), ...(agreement && { agreement }) };
}
