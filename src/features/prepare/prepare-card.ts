import type { Conversation } from '../../domain/conversation';
import type { Role } from '../../domain/pair';
import type { Person } from '../../domain/person';
import { LONGEST_REFLECTION, type Pondered, type Reflection, reflectionOn } from '../../domain/preparation';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { writeMoment } from '../../text/dates';
import { handbookWords } from '../../text/handbook-words';
import { shorten } from '../../text/shorten';
import { translator } from '../../text/translate';
import { type InputId, inputsFor, printsOf, tickedIn } from './form';
import layout from './prepare-card.json';

export interface PrepareView {
  conversation: Conversation;
  role: Role;
  reader: Pick<Person, 'locale' | 'timeZone'>;
  /** The other one's. */
  name: string;
  /** All that the reader has written. */
  mine: readonly Reflection[];
  /** What the other one has shared, and nothing else of theirs. */
  theirs: readonly Reflection[];
  /** What a click came to. */
  note?: Note;
  /** What was typed on a card that is shown again because something was wrong with it. */
  typed?: Partial<Record<InputId, string>>;
}

export type Note = 'saved' | 'saved-shared' | 'shared' | 'too-long' | 'nothing-written';

/** Teams takes no card above 28 KB: a long thought of the other one is shown in full in the panel. */
const LONGEST_SHOWN = 400;
const LONGEST_CHOICE = 90;

/** The questions with room for one's own thoughts. Answered by `prepare.save` and `prepare.share`. */
export function prepareCard(view: PrepareView): Card {
  const { conversation, mine, typed, note } = view;
  const inputs = inputsFor(conversation.questions.length);
  const wordsOf = (question: Pondered) => writeQuestion(conversation, question, view.reader.locale);
  return renderCard(layout, {
    text: textsOf(view),
    note: note ? translator(view.reader.locale)(`prepare.note.${note}`, noteValues(view)) : '',
    style: note === 'too-long' || note === 'nothing-written' ? 'warning' : 'good',
    longest: LONGEST_REFLECTION,
    questions: inputs.map(({ question, input }) => ({
      input,
      ask: wordsOf(question),
      text: typed?.[input] ?? reflectionOn(mine, question)?.text ?? '',
      shared: reflectionOn(mine, question)?.sharedAt !== undefined,
      choice: shorten(wordsOf(question), LONGEST_CHOICE),
      value: String(question),
    })),
    ticked: tickedIn(mine),
    theirs: view.theirs.map(({ question, text }) => ({ ask: wordsOf(question), text: shorten(text, LONGEST_SHOWN) })),
    carried: {
      manager: conversation.pair.manager,
      employee: conversation.pair.employee,
      id: conversation.id,
      shown: { ...printsOf(mine, conversation.questions.length), share: tickedIn(mine) },
    },
  });
}

function textsOf({ conversation: { stage }, role, reader, name }: PrepareView) {
  const t = translator(reader.locale);
  const plain = translator(reader.locale, 'plain');
  const when = stage.is === 'agreed' ? writeMoment(stage.startsAt, reader) : '';
  return {
    summary: plain('prepare.summary'),
    title: t('prepare.title'),
    with: t('prepare.with', { name, when }),
    intro: t(`prepare.intro.${role}`, { name }),
    private: t('prepare.private', { name }),
    hint: plain(`prepare.hint.${role}`),
    shared: t('prepare.shared', { name }),
    save: plain('prepare.save'),
    share: plain('prepare.share', { name }),
    which: plain('prepare.which', { name }),
    confirm: plain('prepare.confirm'),
    theirs: t('prepare.theirs', { name }),
  };
}

function noteValues({ name }: PrepareView) {
  return { name, longest: LONGEST_REFLECTION };
}

function writeQuestion({ questions }: Conversation, question: Pondered, locale: string): string {
  const asked = question === 'free' ? undefined : questions[question];
  if (!asked) return translator(locale, 'plain')('prepare.free');
  return 'own' in asked ? asked.own : handbookWords(locale).ask(asked.prompt);
}
