import { renderCard } from '../../teams/render-card';
import { translator } from '../../text/translate';
import layout from './cancel-part.json';
import { carriedBy } from './carried';
import { EMPTY_FORM } from './keep-form';
import type { DateView } from './look';

/** Lets the conversation go, with a word if they like. Answered by `keep.cancel`. */
export function cancelPart(view: DateView): unknown[] {
  const { name, reader, refused, filled = EMPTY_FORM } = view;
  const t = translator(reader.locale, 'plain');
  return renderCard(layout, {
    form: filled,
    opened: refused === 'word-long',
    carried: carriedBy(view),
    text: {
      open: t('keep.cancel.open'),
      word: t('keep.cancel.word', { name }),
      wordHint: t('keep.cancel.wordHint'),
      send: t('keep.cancel.send'),
    },
  }).body;
}
