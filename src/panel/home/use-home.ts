import { createContext, useContext } from 'react';
import type { Home, HomeChange, HomeRefusal } from '../../domain/home';
import type { ConversationKey } from '../../domain/live';
import type { Host } from '../host';
import type { HomeSession } from './home-session';

/** All that the parts of the page need to know. */
export interface HomeView {
  home: Home;
  host: Host;
  /** Resolves once the server has answered: to nothing when it is done. What was refused is told at the top of the page. */
  change(change: HomeChange): Promise<HomeRefusal | undefined>;
  ask: HomeSession['ask'];
  /** Nothing of it is there any more. */
  leave(): void;
  /** Leads to the panel of a conversation. */
  open(conversation: ConversationKey): void;
}

export const HomeContext = createContext<HomeView | undefined>(undefined);

export function useHome(): HomeView {
  const home = useContext(HomeContext);
  if (!home) throw new Error('outside of the page');
  return home;
}
