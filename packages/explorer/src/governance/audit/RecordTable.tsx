import { decodeRecord } from '@huza/audit/verification';
import { useMutation } from '@tanstack/react-query';
import { useAsking } from '../../asker/asker-context.ts';
import { useWords } from '../../language/language-context.ts';
import { useFormats } from '../../language/use-formats.ts';
import { labelOf } from '../../messages/labels.ts';
import { type Column, DataTable } from '../../table/DataTable.tsx';
import styles from './Audit.module.css';
import { auditWords } from './audit-words.ts';
import { collectEvidence } from './collect-evidence.ts';
import { VerificationResult } from './VerificationResult.tsx';
import { type Head, type LoggedText, type Verification, verifyRecords } from './verify-records.ts';

interface Props {
  readonly agency: string;
  readonly head: Head;
  readonly records: readonly LoggedText[];
}

/** Records as they were hashed, each read from the very text that the proof is about, and their verification. */
export function RecordTable({ agency, head, records }: Props) {
  const words = useWords(auditWords);
  const { asker, refuse } = useAsking();
  const verification = useMutation({
    mutationFn: async () =>
      verifyRecords(await collectEvidence(agency, head, records, { asker, onTokenRefused: refuse })),
  });
  const rows = records.map(({ sequence, text }) => ({ sequence, ...decodeRecord(text) }));
  return (
    <>
      <div className={`${styles.verify} no-print`}>
        <p className="hint">{words.verifyHint}</p>
        <button type="button" disabled={verification.isPending} onClick={() => verification.mutate()}>
          {verification.isPending ? words.verifying : words.verify}
        </button>
      </div>
      <VerificationResult verification={verification} head={head} />
      <DataTable caption={words.records(agency)} columns={useColumns(verification.data)} rows={rows} />
    </>
  );
}

type Row = ReturnType<typeof decodeRecord> & Pick<LoggedText, 'sequence'>;

function useColumns(verification: Verification | undefined): Column<Row>[] {
  const words = useWords(auditWords);
  const { moment } = useFormats();
  const failed = new Set(
    verification?.problems.flatMap((problem) => (problem.kind === 'record' ? [problem.sequence] : [])),
  );
  return [
    { accessorKey: 'sequence', header: words.sequence, meta: { rowHeader: true, numeric: true } },
    ...(verification
      ? [
          {
            id: 'proof',
            header: words.proof,
            accessorFn: ({ sequence }: Row) => (failed.has(sequence) ? words.failed : words.proved),
            cell: ({ row }: { row: { original: Row } }) => {
              const fails = failed.has(row.original.sequence);
              return (
                <span className={fails ? styles.failed : styles.proved}>
                  {fails ? words.failed : words.proved}
                </span>
              );
            },
          },
        ]
      : []),
    { id: 'at', accessorFn: ({ at }) => at, header: words.at, cell: ({ row }) => moment(row.original.at) },
    { id: 'principal', accessorFn: ({ principal }) => principal ?? words.nobody, header: words.principal },
    { id: 'purpose', accessorFn: ({ purpose }) => (purpose ? labelOf(purpose) : ''), header: words.purpose },
    { id: 'decision', accessorFn: ({ decision }) => words.decisions[decision], header: words.decision },
    { accessorKey: 'dataset', header: words.dataset },
    {
      id: 'fields',
      accessorFn: ({ fields }) => fields.length,
      header: words.fields,
      cell: ({ row: { original } }) => (
        <details>
          <summary>{words.someFields(original.fields.length)}</summary>
          {original.fields.join(', ')}
        </details>
      ),
    },
    { accessorKey: 'rows', header: words.rows, meta: { numeric: true } },
    { id: 'under', accessorFn: ({ agreement, code }) => agreement ?? code ?? '', header: words.under },
  ];
}
