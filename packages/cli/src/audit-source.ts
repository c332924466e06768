import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { type LoggedRecord, verifyCheckpoint } from '@huza/audit';
import { HubError, InputError } from './command-error.ts';
import { connectAs } from './connect.ts';
import { findHub } from './hub.ts';

export interface AuditSource {
  readonly url: string;
  readonly agency: string;
  readonly as: string;
  readonly from?: string;
  readonly coordination?: string;
}

/** An agency's log from the agency itself, and what coordination keeps of it. */
export async function fetchAudit({ url, agency, as, ...addresses }: AuditSource) {
  const hub = await findHub(url);
  const from = addresses.from ?? addressOf(hub.agencies, agency, '--from');
  const coordination = addresses.coordination ?? addressOf(hub.agencies, 'coordination', '--coordination');
  const token = await (await connectAs(url, as, 'audit')).token();
  const headers = { authorization: `Bearer ${token}`, 'huza-purpose': 'audit' };
  const records = await open(`${from}/audit/records`, { headers });
  const keys = ((await (await open(`${from}/.well-known/jwks.json`)).json()) as { keys: { kid: string }[] })
    .keys;
  const kept = await open(`${coordination}/audit/${agency}/checkpoints`);
  const { checkpoints } = (await kept.json()) as { checkpoints: string[] };
  const keysOf = (signer: string) => (signer === agency ? keys : []);
  return {
    records: readRecords(records),
    checkpoints: await Promise.all(checkpoints.map((jws) => verifyCheckpoint(jws, keysOf))),
    witnessed: readHashes(await open(`${coordination}/audit/${agency}/leaves`)),
  };
}

function addressOf(
  agencies: Readonly<Record<string, string>> | undefined,
  agency: string,
  option: string,
): string {
  const address = agencies?.[agency];
  if (address) return address;
  throw new InputError(`The hub does not tell where ${agency} answers: give its own address with ${option}.`);
}

async function open(address: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, init).catch(() => undefined);
  if (!response) throw new HubError(`${address} does not answer.`);
  if (response.ok) return response;
  const { errors } = (await response.json().catch(() => ({}))) as { errors?: { message: string }[] };
  throw new HubError(errors?.[0]?.message ?? `${address} answers with HTTP status ${response.status}.`);
}

/** The body of an answer, as it comes. */
const streamOf = ({ body }: Response) =>
  Readable.fromWeb((body ?? new ReadableStream()) as Parameters<typeof Readable.fromWeb>[0]);

async function* readRecords(response: Response): AsyncGenerator<LoggedRecord> {
  for await (const line of createInterface({
    input: streamOf(response),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    yield JSON.parse(line);
  }
}

const hashLength = 32;

async function* readHashes(response: Response): AsyncGenerator<Uint8Array> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of streamOf(response)) {
    rest = Buffer.concat([rest, chunk as Buffer]);
    const whole = rest.length - (rest.length % hashLength);
    for (let at = 0; at < whole; at += hashLength) yield rest.subarray(at, at + hashLength);
    rest = rest.subarray(whole);
  }
}
