import { inDiaries } from '../../domain/diary-step';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { writeMoment } from '../../text/dates';
import { translator } from '../../text/translate';
import layout from './ended-card.json';
import type { KeepLook } from './look';
import { noticeFor } from './notice';

/**
 * A date that is over: one of the two has cancelled it, or the conversation took place.
 * @param view.ics where the calendar file can be fetched that removes a cancelled one; empty for one that was held.
 */
export function endedCard(view: KeepLook & { name: string; ics: string }): Card {
  const { conversation, name, reader, role, ics } = view;
  const { stage } = conversation;
  const t = translator(reader.locale);
  const diary = removal(view);
  const said = { ...noticeFor(view), ics: diary ? '' : ics };
  if (stage.is !== 'cancelled') {
    const text = { title: t('keep.held.title'), line: t('keep.held.line'), summary: t('keep.held.summary') };
    return renderCard(layout, { ...said, word: '', text: { ...text, date: '', diary: '', plan: '', ics: '' } });
  }
  const mine = stage.by === role;
  const left = stage.left && !mine;
  return renderCard(layout, {
    ...said,
    word: stage.word,
    text: {
      summary: t('keep.cancelled.summary'),
      title: left ? t('my-data.left.title') : t(`keep.cancelled.title${mine ? 'Mine' : 'Other'}`, { name }),
      line: left ? t('my-data.left.line', { name }) : t(`keep.cancelled.${lineOf(view, mine)}`, { name }),
      date: t('keep.cancelled.date', { when: writeMoment(stage.startsAt, reader) }),
      diary: diary ? t(`keep.cancelled.${diary}`) : '',
      plan: t('keep.cancelled.plan'),
      ics: t('keep.cancelled.ics'),
    },
  });
}

function lineOf({ conversation: { stage } }: KeepLook, mine: boolean) {
  if (!mine) return 'other';
  return stage.is === 'cancelled' && stage.inDiary ? 'mineInDiary' : 'mine';
}

/** What becomes of the event in both diaries; nothing where there has never been one, so that the file is the way. */
function removal({ conversation, onItsWay }: KeepLook): 'removed' | 'removing' | 'stuck' | undefined {
  if (onItsWay) return 'removing';
  const standing = inDiaries(conversation);
  return standing === undefined || standing === 'removed' ? standing : 'stuck';
}
