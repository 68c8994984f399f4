import { z } from 'zod';
import type { Reply, Turn } from '../../teams/bot-feature';
import { commandName } from '../../text/command-words';
import type { WelcomeDeps } from './deps';
import { help } from './help';

export const goData = z.object({ command: z.string().max(40) });

/** Goes the way that somebody has chosen, in the place of the card that offered it. */
export async function go(deps: WelcomeDeps, turn: Turn, { command }: z.infer<typeof goData>): Promise<Reply> {
  const chosen = deps.commands(turn.by).find(({ word }) => commandName(word) === command);
  if (!chosen) return help(deps, turn);
  const reply = await chosen.answer(turn);
  if (turn.message && 'shown' in reply) await reply.shown?.(turn.message);
  return reply;
}
