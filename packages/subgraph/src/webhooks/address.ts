import { lookup } from 'node:dns';
import { RequestError } from '@huza/access';
import ipaddr from 'ipaddr.js';
import { Agent } from 'undici';

/** Where webhooks may go. */
export interface AddressRule {
  /** Whether plain http and private addresses are allowed: in development alone. */
  readonly privateAddresses: boolean;
}

const examples = 'expected an https address of the public internet, such as https://app.example.rw/events';

/**
 * Checks an address as it is written. Where its name leads is checked anew at each delivery.
 *
 * @throws RequestError `INVALID_INPUT` that says what is wrong.
 */
export function checkAddress(address: string, { privateAddresses }: AddressRule): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const problem = url ? problemOf(url, privateAddresses) : 'it is no address';
  if (url && !problem) return url.href;
  throw new RequestError('INVALID_INPUT', `url is ${JSON.stringify(address)}: ${problem}; ${examples}.`, {
    argument: 'url',
  });
}

function problemOf({ protocol, username, password, hash, hostname }: URL, privateAddresses: boolean) {
  if (username || password) return 'it holds a user name or password';
  if (hash) return 'it holds a fragment';
  if (privateAddresses) return /^https?:$/.test(protocol) ? null : 'it is neither http nor https';
  if (protocol !== 'https:') return 'it is not https';
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(literal) && !isPublic(literal)) return 'it is a private address';
  return /(^|\.)(localhost|local|internal)$/i.test(hostname) ? 'it is a name of a private network' : null;
}

/** Whether an IP address is one of the public internet. */
const isPublic = (address: string): boolean => ipaddr.process(address).range() === 'unicast';

/**
 * Connections to receivers. A name is resolved when it is connected to, and refused there when it leads into a private
 * network, so that a name that changes what it stands for gains nothing.
 */
export const receiverConnections = ({ privateAddresses }: AddressRule): Agent =>
  new Agent({
    connect: privateAddresses ? { timeout } : { timeout, lookup: lookupPublic },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    maxResponseSize: 64 * 1024,
  });

/** Milliseconds that a receiver has to answer. */
export const timeout = 10_000;

type Lookup = NonNullable<Extract<NonNullable<Agent.Options['connect']>, { lookup?: unknown }>['lookup']>;

const lookupPublic: Lookup = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    const open = addresses.filter(({ address }) => isPublic(address));
    const [first] = open;
    if (!first || open.length < addresses.length) {
      return callback(new Error('the name leads into a private network'), []);
    }
    return options.all ? callback(null, open) : callback(null, first.address, first.family);
  });
};
