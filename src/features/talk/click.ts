import type { Command } from '../../domain/command';
import type { CommandRefusal } from '../../domain/meeting';
import { dateAt } from '../../domain/time';
import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import { callForClosing } from './call-for-closing';
import type { TalkDeps } from './deps';
import { findNamed, type Mine } from './find-talk';
import { idOf, type TalkData, type Typed } from './form';
import { showTalk } from './show';
import { typedCommands } from './typed-commands';
import type { Notice } from './view';

/** What a button of the manager's cards asks for. */
export type Deed = 'open' | 'start' | 'resume' | 'go' | 'keep' | 'ask' | 'hand-over' | 'close';

/** With these, whatever was typed is meant; with the others it stays on the card. */
const KEEPS: readonly Deed[] = ['go', 'keep', 'close'];

type Outcome = { notice?: Notice; typed?: Typed };

/** Does what a button says, and shows where the two are now: a card that is late harms nothing. */
export async function click(deps: TalkDeps, deed: Deed, { by, now }: Turn, data: TalkData): Promise<Reply> {
  const mine = await findNamed(deps, by, data);
  if (!mine) return { text: translator(by.locale, 'plain')('common.notFound') };
  const outcome = await carryOut(deps, deed, mine, { by, now }, data);
  // Read again: what was done may have ended it.
  const after = (await findNamed(deps, by, data)) ?? mine;
  return showTalk(deps, { ...after, reader: by, now, ...outcome });
}

async function carryOut(deps: TalkDeps, deed: Deed, mine: Mine, { by, now }: Turn, data: TalkData): Promise<Outcome> {
  const { conversation, role } = mine;
  const meeting = conversation.stage.is === 'agreed' ? await deps.meetings.open(conversation, role) : undefined;
  if (!meeting) return { typed: data };
  const today = dateAt(now, by.timeZone);
  const typed = KEEPS.includes(deed) ? typedCommands({ conversation, meeting, data, locale: by.locale, today }) : [];
  if ('refused' in typed) return { notice: typed.refused, typed: data };
  for (const command of [...typed, ...commandFor(deed, data)]) {
    if (command.do === 'go') await callForClosing(deps, conversation, meeting, command.to);
    const done = await deps.meetings.command(conversation, role, command);
    if ('refused' in done) return refusalOf(done.refused, data);
  }
  if (!KEEPS.includes(deed)) return { typed: data };
  return deed === 'keep' && typed.length > 0 ? { notice: 'kept' } : {};
}

function commandFor(deed: Deed, data: TalkData): Command[] {
  // As the card was when it was clicked: the same click twice is one command.
  const id = idOf(data.id, deed, data.version, data.phase, data.to, data.prompt, data.hand ?? '');
  switch (deed) {
    case 'start':
    case 'resume':
    case 'close':
      return [{ do: deed, id }];
    case 'go':
      return [{ do: 'go', id, from: data.phase, to: data.to }];
    case 'ask':
      return [{ do: 'ask', id, phase: data.phase, prompt: data.prompt }];
    case 'hand-over':
      return data.hand ? [{ do: 'hand-over', id, action: data.hand, owner: 'employee' }] : [];
    case 'open':
    case 'keep':
      return [];
  }
}

/** What was not kept stays on the card. Before a step all that was typed has been kept already. */
function refusalOf(refused: CommandRefusal | 'not-found', data: TalkData): Outcome {
  switch (refused) {
    case 'moved-on':
      return { notice: 'moved-on' };
    case 'too-long':
    case 'too-many':
      return { notice: refused, typed: data };
    // What is missing stands on the card as it is shown now.
    case 'closed':
    case 'not-started':
    case 'so-what-missing':
    case 'cadence-missing':
    case 'baton-missing':
      return { typed: data };
    default:
      return { notice: 'changed', typed: data };
  }
}
