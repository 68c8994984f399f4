import { type LiveEvent, liveEvent } from '../../http/live';
import { changeHome } from './change';
import type { HomeDeps } from './deps';
import { eraseMine } from './erase';
import { homeOf, readerOf } from './look';
import { eraseRequest, homeChange, homeRequest } from './messages';

/** A person's own page: what is ahead of them, what they owe and are owed, what lies behind, and how they want to hear of it. */
export function registerHome(deps: HomeDeps): { live: LiveEvent[] } {
  return {
    live: [
      liveEvent('home', homeRequest, async ({ by }, request) => {
        return { home: await homeOf(deps, await readerOf(deps, by, request)) };
      }),
      liveEvent('home.change', homeChange, ({ by }, change) => changeHome(deps, by, change)),
      liveEvent('home.erase', eraseRequest, ({ by }, request) => eraseMine(deps, by, request)),
    ],
  };
}
