const NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a request comes from this machine and means it. The `Host` header counts as well: a web page elsewhere can have
 * its name resolve to 127.0.0.1, and then speaks to us from this machine's own browser.
 */
export function isLocalRequest(remoteAddress: string | undefined, host: string | undefined): boolean {
  const from = (remoteAddress ?? '').replace(/^::ffff:/, '');
  const name = (host ?? '').replace(/:\d+$/, '').toLowerCase();
  return (from === '::1' || /^127\.\d+\.\d+\.\d+$/.test(from)) && NAMES.has(name);
}
