import { type Fault, faultOf } from '../domain/fault';
import { readerOf, type WakeUp } from '../domain/wake-up';
import type { Installer } from '../graph/graph';
import type { People } from '../storage/people';

interface InstallDeps {
  installer: Installer;
  people: Pick<People, 'find'>;
  onTrouble(fault: Fault, where: string): void;
}

/**
 * Installs the app for somebody who is invited and has never had it, where the organisation allows that; Teams then says that they
 * have arrived, and what has waited for them rings. Nobody else is asked for: who has removed or blocked the app has said
 * what they want, and a reminder is no reason to come along uninvited.
 */
export function installFor({ installer, people, onTrouble }: InstallDeps): (wakeUp: WakeUp) => Promise<void> {
  return async (wakeUp) => {
    if (wakeUp.kind !== 'invitation') return;
    const reader = readerOf(wakeUp);
    if (await people.find(reader)) return;
    // Whatever comes of it, the invitation waits, and the sender has been told what to do.
    await installer.install(reader).catch((error: unknown) => onTrouble(faultOf(error), 'installing the app'));
  };
}
