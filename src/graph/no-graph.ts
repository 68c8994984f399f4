import type { Dropped, Graph } from './graph';

/** Stands in where an installation does not use Graph: nothing is asked, and nothing of Graph is loaded. */
export function noGraph(): Graph {
  const off = async (): Promise<Dropped> => ({ dropped: 'off' });
  return {
    diaries: { busy: off, create: off, read: off, move: off, cancel: off, watch: off, renew: off },
    calls: { keepPrivate: off, addApp: off },
    presence: { doNotDisturb: off },
    installer: { install: off },
  };
}
