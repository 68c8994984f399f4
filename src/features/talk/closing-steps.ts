import { renderCard } from '../../teams/render-card';
import { translator } from '../../text/translate';
import layout from './closing-steps.json';
import { carriedBy, type TalkView } from './view';

/** All of it is said: close, or say it better. */
export function closingSteps(view: TalkView): unknown[] {
  const t = translator(view.reader.locale, 'plain');
  const texts = { close: t('talk.step.close'), change: t('talk.closing.change') };
  return renderCard(layout, { ...texts, carried: carriedBy(view) }).body;
}
