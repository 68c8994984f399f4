import type { Conversation } from '../../domain/conversation';
import type { Meeting } from '../../domain/meeting';
import { missing } from '../../domain/meeting-close';
import type { Role } from '../../domain/pair';
import type { Person } from '../../domain/person';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { translator } from '../../text/translate';
import layout from './unclosed-card.json';

export interface UnclosedView {
  conversation: Conversation;
  /** Nothing when they have talked without the panel. */
  meeting?: Meeting;
  role: Role;
  reader: Pick<Person, 'locale'>;
  /** The other one's. */
  name: string;
}

/** What each talk comes to, and each pair is asked for. */
const ENDING = ['so-what-missing', 'cadence-missing', 'baton-missing'] as const;

/** What is left to say before a talk is closed, and where to say it. */
export function unclosedCard({ conversation, meeting, role, reader, name }: UnclosedView): Card {
  const t = translator(reader.locale);
  const left = meeting ? ENDING.filter((part) => missing(meeting).includes(part)) : ENDING;
  const { manager, employee } = conversation.pair;
  return renderCard(layout, {
    text: {
      summary: t('call.unclosed.summary'),
      title: t('call.unclosed.title'),
      line: t('call.unclosed.line', { name }),
      left: t(left.length > 0 ? 'call.unclosed.left' : 'call.unclosed.nothing-left'),
      panel: t('call.unclosed.panel'),
      open: translator(reader.locale, 'plain')('call.unclosed.open'),
    },
    left: left.map((part) => ({ line: t(`call.unclosed.${part}.${role}`, { name }) })),
    carried: { manager, employee, id: conversation.id },
  });
}
