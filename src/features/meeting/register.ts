import { type LiveEvent, liveEvent } from '../../http/live';
import type { WakeUpHandler } from '../../storage/wake-ups';
import { carryOut } from './carry-out';
import type { MeetingDeps } from './deps';
import { join } from './join';
import { commandRequest, joinRequest } from './messages';
import { recap } from './recap';

/** The live side of the panel, and the recap when the two have closed. */
export function registerMeeting(deps: MeetingDeps): { live: LiveEvent[]; wakeUps: WakeUpHandler[] } {
  return {
    live: [
      liveEvent('join', joinRequest, (line, request) => join(deps, line, request)),
      liveEvent('command', commandRequest, (line, request) => carryOut(deps, line, request)),
    ],
    wakeUps: [{ kind: 'recap', ring: (wakeUp) => recap(deps, wakeUp) }],
  };
}
