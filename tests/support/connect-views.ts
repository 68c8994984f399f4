import { connectCard } from '../../src/features/connect/connect-card';
import type { Card } from '../../src/teams/card';

/** The card of a person's calendar, in every standing and with everything that may have happened. */
export function connectCards(locale: string): readonly (readonly [string, Card])[] {
  return [
    ['of a calendar that could be connected', connectCard({ standing: 'open', locale })],
    ['of a calendar that is being connected', connectCard({ standing: 'open', locale, news: 'asked' })],
    ['of a calendar that is connected', connectCard({ standing: 'connected', locale, news: 'connected' })],
    ['of a calendar that was not connected', connectCard({ standing: 'open', locale, news: 'failed' })],
    ['of a calendar that was left alone', connectCard({ standing: 'open', locale, news: 'given-up' })],
    ['of a calendar that was disconnected', connectCard({ standing: 'open', locale, news: 'disconnected' })],
    ['of a calendar that Microsoft says nothing of', connectCard({ standing: 'busy', locale })],
    ['of calendars that nobody uses', connectCard({ standing: 'off', locale })],
    ['of calendars that everyone uses', connectCard({ standing: 'everyone', locale })],
  ];
}
