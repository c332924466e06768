import { getRouteApi } from '@tanstack/react-router';
import { AuditLogDocument, type AuditLogQuery } from '#graphql/audit-log.ts';
import { Page } from '../../app/Page.tsx';
import { useAsking } from '../../asker/asker-context.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { useWords } from '../../language/language-context.ts';
import { useFormats } from '../../language/use-formats.ts';
import { Answered } from '../../states/Answered.tsx';
import { Empty } from '../../states/Empty.tsx';
import { Notice } from '../../states/Notice.tsx';
import { GovernancePages } from '../GovernancePages.tsx';
import { AuditSearch } from './AuditSearch.tsx';
import { auditWords } from './audit-words.ts';
import { RecordTable } from './RecordTable.tsx';

const route = getRouteApi('/governance/audit');

const agencies = ['immigration', 'labour', 'statistics', 'coordination'] as const;

/** An agency's audit log, for its own stewards and data protection officer: searched, shown, verified. */
export function AuditPage() {
  const words = useWords(auditWords);
  const { principal, asker } = useAsking();
  const agency = agencies.find((name) => name === principal?.agency);
  return (
    <Page title={words.title} lead={words.lead} wide>
      <GovernancePages />
      {!principal && <Notice kind="refused">{words.signIn}</Notice>}
      {principal && !agency && <Empty>{words.noLog(principal.agency)}</Empty>}
      {agency && (
        <>
          {asker.purpose !== 'audit' && <Notice kind="note">{words.forOfficers(agency)}</Notice>}
          <AuditSearch />
          <Records agency={agency} />
        </>
      )}
    </Page>
  );
}

function Records({ agency }: { readonly agency: (typeof agencies)[number] }) {
  const words = useWords(auditWords);
  const { number } = useFormats();
  const { after, ...sought } = route.useSearch();
  const navigate = route.useNavigate();
  const answer = useAnswer(AuditLogDocument, {
    ...{ immigration: false, labour: false, statistics: false, coordination: false },
    [agency]: true,
    after: after ?? null,
    filter: filterOf(sought),
  });
  return (
    <Answered answer={answer} lines={8}>
      {(logs) => {
        const log: AuditLogQuery['labour'] = logs[agency];
        if (!log) return null;
        const { hasNextPage, endCursor } = log.records.pageInfo;
        return (
          <>
            <p>{words.count(number(log.size))}</p>
            <RecordTable
              key={`${log.root} ${after}`}
              agency={agency}
              head={log}
              records={log.records.nodes}
            />
            <p className="no-print">
              {after && (
                <button type="button" className="quiet" onClick={() => navigate({ search: sought })}>
                  {words.newest}
                </button>
              )}{' '}
              {hasNextPage && endCursor && (
                <button
                  type="button"
                  className="quiet"
                  onClick={() => navigate({ search: { ...sought, after: endCursor } })}
                >
                  {words.older}
                </button>
              )}
            </p>
          </>
        );
      }}
    </Answered>
  );
}

/** What is sought, as it stands in the address. */
export interface Sought {
  readonly principal?: string | undefined;
  readonly dataset?: string | undefined;
  readonly decision?: string | undefined;
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly agreement?: string | undefined;
}

function filterOf({ principal, dataset, decision, type, id, agreement }: Sought) {
  return {
    principal: principal ?? null,
    dataset: dataset ?? null,
    decision: decision === 'DISCLOSED' || decision === 'REFUSED' ? decision : null,
    subject: type && id ? { type, id, agreement: agreement ?? null } : null,
  } as const;
}
