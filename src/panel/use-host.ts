import { useEffect, useState } from 'react';
import { type Host, openHost } from './host';

export type HostState = 'opening' | 'not-in-teams' | Host;

/** Teams around the panel, and its theme as it changes. */
export function useHost(): { host: HostState; theme: string } {
  const [host, setHost] = useState<HostState>('opening');
  const [theme, setTheme] = useState('default');
  useEffect(() => {
    openHost().then(
      (opened) => {
        setTheme(opened.theme);
        opened.onTheme(setTheme);
        setHost(opened);
      },
      () => setHost('not-in-teams'),
    );
  }, []);
  return { host, theme };
}
