import { stillMissing } from '../../domain/meeting-close';
import { renderCard } from '../../teams/render-card';
import { translator } from '../../text/translate';
import layout from './close-part.json';
import type { TalkView } from './view';
import { writeNext } from './write-next';

/** How the close stands, for the manager: the sentence, the next time and the baton are the employee's to give. */
export function closePart(view: TalkView): unknown[] {
  const { meeting, reader, name } = view;
  const t = translator(reader.locale);
  return renderCard(layout, {
    label: t('talk.close.label', { name }),
    soWhat: meeting.soWhat.trim(),
    lines: linesOf(view).map((line) => ({ line })),
  }).body;
}

function linesOf({ meeting, reader, name, reachable }: TalkView): string[] {
  const t = translator(reader.locale);
  if (stillMissing(meeting)) return [t(reachable ? 'talk.close.waiting' : 'talk.close.absent', { name })];
  return [writeNext(meeting, reader), t('talk.close.baton', { name })];
}
