import type { TimeAnswer } from '../../domain/live';
import { type Audience, type LiveEvent, liveEvent } from '../../http/live';
import type { WakeUpHandler } from '../../storage/wake-ups';
import { carryOut } from './carry-out';
import type { MeetingDeps } from './deps';
import { join } from './join';
import { type Meetings, meetingsOf } from './meetings';
import { commandRequest, joinRequest, timeRequest } from './messages';
import { recap } from './recap';
import { createWatch } from './watch';

interface Register extends Omit<MeetingDeps, 'watch'> {
  /** Whose panels other instances cannot tell; absent where `tell` reaches those of every instance. */
  audience?: Audience;
}

/** The live side of the panel, the recap when the two have closed, and the same talk for those without a panel. */
export function registerMeeting({ audience, ...rest }: Register): {
  live: LiveEvent[];
  wakeUps: WakeUpHandler[];
  meetings: Meetings;
} {
  const deps = audience ? { ...rest, watch: createWatch({ ...rest, audience }) } : rest;
  return {
    meetings: meetingsOf(deps),
    live: [
      liveEvent('join', joinRequest, (line, request) => join(deps, line, request)),
      liveEvent('command', commandRequest, (line, request) => carryOut(deps, line, request)),
      liveEvent('time', timeRequest, async (): Promise<TimeAnswer> => ({ now: deps.now() })),
    ],
    wakeUps: [{ kind: 'recap', ring: (wakeUp) => recap(deps, wakeUp) }],
  };
}
