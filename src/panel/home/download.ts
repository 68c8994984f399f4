import type { Host } from '../host';

/** What a person can take with them. */
export type MyDocument = 'document' | 'json' | 'passport';

const FILES: Record<MyDocument, { path: string; name: string }> = {
  document: { path: '/api/my-data.html', name: 'career-conversations.html' },
  json: { path: '/api/my-data.json', name: 'career-conversations.json' },
  passport: { path: '/api/passport.html', name: 'career-passport.html' },
};

/**
 * Saves a document of the reader's own as a file. Their token goes in a header, so that no address ever leads to it.
 * @returns whether the server gave it out.
 */
export async function downloadMine(which: MyDocument, host: Pick<Host, 'token'>): Promise<boolean> {
  const { path, name } = FILES[which];
  const token = await host.token();
  const answer = await fetch(path, { headers: { authorization: `Bearer ${token}` }, cache: 'no-store' });
  if (!answer.ok) return false;
  save(await answer.blob(), name);
  return true;
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Not at once: some browsers begin to read it only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
