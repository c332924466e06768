import { purposeFor, purposeHeader, RequestError, type TokenVerifier } from '@huza/access';
import { readRecords } from '@huza/audit';
import { stream } from '@huza/service';
import type { Express } from 'express';
import type { Sql } from 'postgres';

export interface AuditRouteParts {
  readonly agency: string;
  readonly verifyToken: TokenVerifier;
  readonly client: Sql;
}

const auditors = ['data-steward', 'data-protection-officer'] as const;

/** Streams the whole log to the agency's own auditors, a record a line, so that they can verify it. */
export function addAuditRoutes(app: Express, { agency, verifyToken, client }: AuditRouteParts): void {
  app.get('/audit/records', async (request, response) => {
    try {
      const principal = await verifyToken(request.header('authorization'));
      const purpose = purposeFor(principal, request.header(purposeHeader));
      const own = principal?.agency === agency && auditors.some((role) => principal.roles.includes(role));
      if (!own || purpose !== 'audit') throw notForYou(agency);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      response.status(403).json({ errors: [error] });
      return;
    }
    response.type('application/x-ndjson');
    await stream(response, linesOf(client));
  });
}

async function* linesOf(client: Sql) {
  for await (const { sequence, record } of readRecords(client)) {
    yield `${JSON.stringify({ sequence, record })}\n`;
  }
}

const notForYou = (agency: string) =>
  new RequestError(
    'ROLE_NOT_PERMITTED',
    `The audit log is for the data stewards and the data protection officer of ${agency}, for the purpose audit.`,
  );
