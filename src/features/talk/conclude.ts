import type { Cadence } from '../../domain/cadence';
import type { Command } from '../../domain/command';
import { stillMissing } from '../../domain/meeting-close';
import { isDate } from '../../domain/time';
import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import type { TalkDeps } from './deps';
import { findNamed } from './find-talk';
import { type ClosingData, idOf, ON } from './form';
import { showTalk } from './show';
import type { Notice } from './view';

/** Keeps the employee's last word. What is still missing is said, and what was typed stays. */
export async function conclude(deps: TalkDeps, { by, now }: Turn, data: ClosingData): Promise<Reply> {
  const mine = await findNamed(deps, by, data);
  if (!mine) return { text: translator(by.locale, 'plain')('common.notFound') };
  const { conversation, role } = mine;
  const look = { ...mine, reader: by, now };
  const before = conversation.stage.is === 'agreed' ? await deps.meetings.open(conversation, role) : undefined;
  if (role !== 'employee' || !before) return showTalk(deps, look);
  let meeting = before;
  for (const command of commandsOf(data)) {
    const done = await deps.meetings.command(conversation, role, command);
    if ('refused' in done)
      return showTalk(deps, { ...look, ...(isNotice(done.refused) && { notice: done.refused }), concluding: data });
    meeting = done;
  }
  const missing = stillMissing(meeting);
  return showTalk(deps, missing && isTold(missing) ? { ...look, notice: missing, concluding: data } : look);
}

function commandsOf(data: ClosingData): Command[] {
  const { soWhat, baton, version, on } = data;
  const cadence = cadenceIn(data);
  const id = (what: string) => idOf(data.id, what, version, soWhat, data.cadence ?? '', on, baton);
  return [
    { do: 'so-what', id: id('so-what'), text: soWhat.trim() },
    ...(cadence ? [{ do: 'agree-cadence' as const, id: id('cadence'), cadence }] : []),
    { do: 'take-baton', id: id('baton'), taken: baton === ON },
  ];
}

/** "On another day" without a day says nothing. */
function cadenceIn({ cadence, on }: ClosingData): Cadence | undefined {
  if (cadence !== 'own') return cadence;
  return isDate(on) ? { on } : undefined;
}

/** What is said beside the form, so that it can be put right. */
const NOTICED: readonly string[] = ['too-long', 'date-past', 'date-far'] satisfies Notice[];

function isNotice(refused: string): refused is Notice {
  return NOTICED.includes(refused);
}

function isTold(missing: string): missing is Notice {
  return missing !== 'not-started';
}
