import type { PrepareAnswer, PrepareRequest } from '../../domain/live';
import { roleIn } from '../../domain/pair';
import { type Preparation, type Prepared, reflect, share, unshare } from '../../domain/preparation';
import { refOf } from '../../domain/room';
import type { Instant } from '../../domain/time';
import type { Line } from '../../http/live';
import { changePreparation } from './change-preparation';
import type { PrepareDeps } from './deps';
import { tellPrepared } from './tell-prepared';

/** Keeps what somebody writes in their panel, tells their other panels, and the other one what they may read of it. Stores first, tells after. */
export async function think(deps: PrepareDeps, { by }: Line, request: PrepareRequest): Promise<PrepareAnswer> {
  const ref = refOf(request.conversation, by.tenant);
  const role = roleIn(ref.pair, by);
  const kept = role && (await deps.conversations.find(ref));
  if (!role || !kept) return { refused: 'not-found' };
  const { stage, questions } = kept.value;
  if (stage.is !== 'agreed') return { refused: 'over' };
  if (request.question !== 'free' && request.question >= questions.length) return { refused: 'unreadable' };
  const now = deps.now();
  const saved = await changePreparation(deps, ref, role, (preparation) => changed(preparation, request, now));
  if ('refused' in saved) return saved;
  tellPrepared(deps.tell, ref, saved);
  return { preparation: saved.reflections, preparationVersion: saved.version };
}

function changed(before: Preparation, { question, text, share: open }: PrepareRequest, now: Instant): Prepared {
  const written = text === undefined ? before : reflect(before, question, text);
  if ('refused' in written || open === undefined) return written;
  return open ? share(written, question, now) : unshare(written, question);
}
