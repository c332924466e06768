import { type AddressInfo, createServer } from 'node:net';

/** The port itself or, for `0`, one that is free now: an issuer's address must be known before it is served. */
export function settlePort(port: number): Promise<number> {
  if (port !== 0) return Promise.resolve(port);
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, 'localhost', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
}
