import { isOpen, type PleaAnswer } from '../../domain/action';
import { isPending } from '../../domain/plea';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { writeDate } from '../../text/dates';
import { type Translate, translator } from '../../text/translate';
import { inputsOf } from './button';
import { refusalOf, type Said } from './item';
import layout from './plea-card.json';
import type { SharedAction } from './shared-actions';
import type { Reader } from './status';

/** What the owner of an action asks of the reader; once it is answered, or done meanwhile, it says so and asks no more. */
export function pleaCard(shared: SharedAction, reader: Reader, said?: Said): Card {
  const { action, other } = shared;
  const t = translator(reader.locale);
  const plain = translator(reader.locale, 'plain');
  const name = other || t('actions.other');
  const what = action.plea?.for ?? 'help';
  const asks = isPending(action) && isOpen(action);
  const wrote = action.plea?.text ?? '';
  return renderCard(layout, {
    title: t(`actions.plea.title.${what}`, { name }),
    text: action.text,
    due: t('actions.plea.due', { date: writeDate(action.due, reader) }),
    wrote: wrote ? t('actions.plea.wrote', { text: wrote }) : '',
    status: said
      ? refusalOf(said, shared, reader)
      : asks
        ? t(`actions.plea.intro.${what}`, { name })
        : becameOf(t, shared, name),
    ask: asks
      ? [{ ...keyAndInput(shared, said), verbs: VERBS[what] }].map((one) => ({
          ...one,
          ...wordsOf(plain, what, other),
        }))
      : [],
  });
}

/** Yes or something like it first, then the kind way out. */
const VERBS = {
  'hand-over': { first: 'action.take', second: 'action.decline' },
  help: { first: 'action.line', second: 'action.talk' },
} as const;

function keyAndInput({ action: { pair, id } }: SharedAction, said: Said | undefined) {
  const { manager, employee } = pair;
  return { manager, employee, id, wordsInput: inputsOf(id).words, typed: said?.typed.words ?? '' };
}

function wordsOf(t: Translate, what: 'hand-over' | 'help', other: string) {
  const [first, second] = what === 'help' ? (['line', 'talk'] as const) : (['take', 'decline'] as const);
  return {
    label: t('actions.plea.words', { name: other || t('actions.other') }),
    hint: t(`actions.plea.words-hint.${what}`),
    first: t(`actions.plea.${first}`),
    second: t(`actions.plea.${second}`),
  };
}

function becameOf(t: Translate, { action, role }: SharedAction, name: string): string {
  const { plea, state } = action;
  const answer = plea && plea.by !== role ? plea.answer : undefined;
  if (answer) return answered(t, answer, name);
  return state.is === 'open' ? t('actions.plea.now.over') : t(`actions.plea.now.${state.is}`, { name });
}

function answered(t: Translate, { is, text }: PleaAnswer, name: string): string {
  return is === 'line' ? t('actions.plea.now.line', { text }) : t(`actions.plea.now.${is}`, { name });
}
