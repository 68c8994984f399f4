import type { Server as NodeServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How long requests under way may take when the server ends. */
export const LAST_WORD = 5_000;

/**
 * For how long a sender may keep us waiting, in milliseconds: until the headers are there, until all of it is, and in silence. A
 * connection between two requests is kept longer than the load balancer in front keeps it, which otherwise would find it closed.
 */
export const PATIENCE = { headersTimeout: 10_000, requestTimeout: 30_000, timeout: 120_000, keepAliveTimeout: 125_000 };

/** @returns the port. */
export function listen(http: NodeServer, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => resolve((http.address() as AddressInfo).port));
  });
}

/** Lets requests under way finish, for a while. */
export function close(http: NodeServer): Promise<void> {
  const last = setTimeout(() => http.closeAllConnections(), LAST_WORD);
  return new Promise((resolve) => {
    http.close(() => {
      clearTimeout(last);
      resolve();
    });
    http.closeIdleConnections();
  });
}
