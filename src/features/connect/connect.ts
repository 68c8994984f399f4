import { z } from 'zod';
import type { Reply, SignedIn, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import { type ConnectNews, connectCard } from './connect-card';
import type { ConnectDeps } from './deps';
import { type Standing, standingOf } from './standing';

/** The buttons need to say nothing. */
export const noData = z.unknown();

/** Shows how it stands with the person's calendar. */
export async function showCalendar(deps: ConnectDeps, turn: Turn, news?: ConnectNews): Promise<Reply> {
  return cardFor(turn, await standingOf(deps, turn.by), news);
}

/** Has Microsoft ask whoever wants to connect their calendar; whoever is connected already is not asked again. */
export async function beginConnecting(deps: ConnectDeps, turn: Turn): Promise<Reply> {
  const standing = await standingOf(deps, turn.by);
  if (standing !== 'open') return cardFor(turn, standing);
  const t = translator(turn.by.locale, 'plain');
  const signIn = { text: t('connect.signIn.text'), button: t('connect.signIn.button') };
  return { ...cardFor(turn, standing, 'asked'), signIn };
}

/** Takes back what the person has agreed to: nothing is asked in their name from now on. */
export async function endConnecting(deps: ConnectDeps, turn: Turn): Promise<Reply> {
  await deps.tokens?.signOut(turn.by);
  return showCalendar(deps, turn, deps.tokens && deps.tier === 1 ? 'disconnected' : undefined);
}

/** Says what came of it, in the place of Microsoft's card. */
export async function tellSignedIn(deps: ConnectDeps, turn: Turn, how: SignedIn): Promise<Reply> {
  const standing = await standingOf(deps, turn.by);
  // They may have been signed in before, or another attempt was faster.
  if (standing === 'connected') {
    await deps.onConnected?.(turn.by, turn.now);
    return cardFor(turn, standing, 'connected');
  }
  return cardFor(turn, standing, how === 'signed-in' ? 'failed' : how);
}

function cardFor({ by }: Turn, standing: Standing, news?: ConnectNews) {
  const card = connectCard({ standing, locale: by.locale, ...(news ? { news } : {}) });
  return { card, summary: translator(by.locale, 'plain')('connect.summary') };
}
