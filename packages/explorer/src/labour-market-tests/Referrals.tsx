import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { NumberCell } from '../record/Cells.tsx';
import { Day } from '../record/Day.tsx';
import { Empty } from '../states/Empty.tsx';
import { type Column, DataTable } from '../table/DataTable.tsx';
import styles from './Tests.module.css';
import type { Referral } from './test-of.ts';
import { testWords } from './test-words.ts';

/** Job seekers who were sent to the employer, and what came of each. Nobody is named. */
export function Referrals({ referrals }: { readonly referrals: readonly Referral[] }) {
  const words = useWords(testWords);
  if (referrals.length === 0) return <Empty>{words.noReferrals}</Empty>;
  const columns: Column<Referral>[] = [
    {
      accessorKey: 'id',
      header: words.reference,
      cell: ({ row: { original } }) => <NumberCell>{original.id}</NumberCell>,
      meta: { rowHeader: true },
    },
    {
      id: 'occupation',
      header: words.occupation,
      accessorFn: ({ occupation }) => `${occupation.code} ${occupation.title}`,
    },
    { id: 'district', header: words.district, accessorFn: ({ district }) => district.name },
    { accessorKey: 'education', header: words.education },
    {
      id: 'on',
      header: words.referredOn,
      accessorFn: ({ referredOn }) => referredOn,
      cell: ({ row }) => <Day on={row.original.referredOn} />,
    },
    {
      id: 'answer',
      header: words.answer,
      accessorFn: ({ outcome }) => (outcome ? words.referralOutcomes[outcome] : words.unanswered),
      cell: ({ row }) => <ReferralAnswer {...row.original} />,
    },
  ];
  return <DataTable caption={words.referrals} hideCaption columns={columns} rows={referrals} />;
}

function ReferralAnswer({ outcome, reason, explanation, disputedOn, disputeReason }: Referral) {
  const words = useWords(testWords);
  const { day } = useFormats();
  if (!outcome) return <em>{words.unanswered}</em>;
  return (
    <div className={styles.answered}>
      <span>
        {words.referralOutcomes[outcome]}
        {reason && `: ${words.refusalReasons[reason]}`}
      </span>
      {explanation && <q>{explanation}</q>}
      {disputedOn && <strong>{words.disputed(day(disputedOn), disputeReason ?? '')}</strong>}
    </div>
  );
}
