import { stillMissing } from '../../domain/meeting-close';
import { renderCard } from '../../teams/render-card';
import { translator } from '../../text/translate';
import layout from './steps-part.json';
import { carriedBy, partName, type TalkView } from './view';

interface Step {
  title: string;
  verb: string;
  style: 'positive' | 'default';
  data: object;
}

/** Where to go from here: one way on, and quieter ones beside it. */
export function stepsPart(view: TalkView): unknown[] {
  return renderCard(layout, { steps: [...onward(view), ...back(view)] }).body;
}

function onward(view: TalkView): Step[] {
  const { meeting, parts, index, reader } = view;
  const t = translator(reader.locale, 'plain');
  const data = carriedBy(view);
  if (meeting.runningSince === undefined)
    return [{ title: t('talk.step.resume'), verb: 'talk.resume', style: 'positive', data }];
  const next = parts[index + 1];
  if (next) {
    const title = t('talk.step.next', { part: partName(view, next) });
    return [{ title, verb: 'talk.go', style: 'positive', data: { ...data, to: next.first } }];
  }
  return stillMissing(meeting)
    ? [{ title: t('talk.step.look'), verb: 'talk.open', style: 'positive', data }]
    : [{ title: t('talk.step.close'), verb: 'talk.close', style: 'positive', data }];
}

/** What is typed goes along, as with every step. */
function back(view: TalkView): Step[] {
  const before = view.parts[view.index - 1];
  if (!before) return [];
  const title = translator(view.reader.locale, 'plain')('talk.step.back');
  return [{ title, verb: 'talk.go', style: 'default', data: { ...carriedBy(view), to: before.first } }];
}
