import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { kept } from '../../text/kept';
import { translator } from '../../text/translate';
import layout from './actions-card.json';
import type { itemOf } from './item';

type Item = ReturnType<typeof itemOf>;

/** What a card about actions says; everything in it is ready to be read. */
export interface ActionsView {
  title: string;
  /** Below the title; may be empty. */
  intro: string;
  /** About an action that stands nowhere else on the card. */
  note: readonly { text: string; note: string }[];
  groups: readonly Group[];
  /** What there is besides; may be empty. */
  left: string;
}

export interface Group {
  /** Whom the actions below it were agreed with; empty when one group is all there is. */
  heading: string;
  items: readonly Item[];
  /** What the other one does, and has done. */
  theirs: readonly { heading: string; lines: readonly { text: string; when: string }[] }[];
}

/** A list of actions, each with its buttons. */
export function actionsCard(view: ActionsView, locale: string): Card {
  return renderCard(layout, { ...view, words: buttonWords(locale) });
}

/** The words on the buttons; no Markdown is read there. */
const buttonWords = kept((locale) => {
  const t = translator(locale, 'plain');
  return {
    done: t('actions.button.done'),
    talk: t('actions.button.talk'),
    undo: t('actions.button.undo'),
    more: t('actions.button.more'),
    days: t('actions.button.days'),
    week: t('actions.button.week'),
    date: t('actions.button.date'),
    move: t('actions.button.move'),
    words: t('actions.button.words'),
    wordshint: t('actions.button.words-hint'),
    handover: t('actions.button.hand-over'),
    stuck: t('actions.button.stuck'),
    drop: t('actions.button.drop'),
  };
});
