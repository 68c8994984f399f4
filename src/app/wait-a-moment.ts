import { type Fault, faultOf } from '../domain/fault';
import { TookTooLong, within } from './engine/within';

/** Long enough for most answers of another service, and short enough for somebody who has clicked. In milliseconds. */
const A_MOMENT = 4000;

interface Waiting {
  wait(milliseconds: number, noLonger: AbortSignal): Promise<void>;
  onTrouble(fault: Fault): void;
}

/**
 * Waits a moment for what is also done by an alarm: whoever looks on sees it as it is, or that it is on its way. What goes wrong is
 * told here, and tried again there.
 */
export function waitAMoment({ wait, onTrouble }: Waiting) {
  return async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await within(wait, A_MOMENT, work);
    } catch (error) {
      if (!(error instanceof TookTooLong)) onTrouble(faultOf(error));
      return undefined;
    }
  };
}
