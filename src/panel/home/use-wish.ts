import { useState } from 'react';
import type { ActionWish, HomeAction, HomeRefusal } from '../../domain/home';
import { useHome } from './use-home';

export interface Wishing {
  /** The server has not answered yet. */
  waiting: boolean;
  /** Resolves to why it was not done, if so. */
  wish(what: ActionWish): Promise<HomeRefusal | undefined>;
}

/** Asks for something to become of an action; one thing at a time. */
export function useWish({ key }: HomeAction): Wishing {
  const { change } = useHome();
  const [waiting, wait] = useState(false);
  const wish = async (what: ActionWish) => {
    wait(true);
    const refused = await change({ do: 'action', action: key, what });
    wait(false);
    return refused;
  };
  return { waiting, wish };
}
