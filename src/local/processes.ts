import type { ChildProcess } from 'node:child_process';

/** A process that belongs to the desk. */
export interface Child {
  name: string;
  process: ChildProcess;
  /** A URL that answers when the process is ready. */
  answersAt: string;
}

/** Waits until the process answers. Throws when it ends before that, or is silent for a minute. */
export async function untilReady({ name, process: child, answersAt }: Child): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    if (child.exitCode !== null) throw new Error(`${name} stopped before it was ready (exit code ${child.exitCode}).`);
    const answer = await fetch(answersAt).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} did not answer at ${answersAt} within a minute.`);
}
