import { isDeepStrictEqual } from 'node:util';
import { type Meeting, visibleTo } from '../../src/domain/meeting';
import { ROLES, type Role } from '../../src/domain/pair';

/** A command that a server has acknowledged, and what it was to leave behind, if anything. */
export interface Acknowledged {
  id: string;
  leaves?: { kind: 'note' | 'action'; id: string; text: string };
}

/** What is left of one talk when it is closed. */
export interface Left {
  /** By what it is called when something is wrong. */
  pair: string;
  acknowledged: readonly Acknowledged[];
  /** As the table has it. */
  stored?: Meeting;
  /** How many actions have come of it. */
  actions: number;
  /** As each panel shows it. */
  shown: Partial<Record<Role, Meeting>>;
  recaps: Readonly<Record<Role, number>>;
}

/** @returns all that was lost or doubled, in words; nothing, if all is well. */
export function lostOrDoubled({ pair, acknowledged, stored, actions, shown, recaps }: Left): string[] {
  if (!stored) return [`${pair}: the meeting is not in the table`];
  const promised = acknowledged.filter(({ leaves }) => leaves?.kind === 'action').length;
  return [
    ...acknowledged.flatMap((one) => wrongWith(one, stored)),
    ...(stored.version === acknowledged.length
      ? []
      : [`${acknowledged.length} commands acknowledged, ${stored.version} carried out`]),
    ...(actions === promised ? [] : [`${promised} actions acknowledged, ${actions} came of it`]),
    ...ROLES.filter((role) => !isSame(shown[role], visibleTo(stored, role))).map(
      (role) => `the ${role}’s panel shows another meeting than the table has`,
    ),
    ...ROLES.filter((role) => recaps[role] !== 1).map((role) => `the ${role} got ${recaps[role]} recaps`),
  ].map((wrong) => `${pair}: ${wrong}`);
}

function wrongWith({ id, leaves }: Acknowledged, { applied, notes, actions }: Meeting): string[] {
  const times = applied.filter((one) => one === id).length;
  if (times !== 1) return [`command ${id} is there ${times} times`];
  if (!leaves) return [];
  const kept = leaves.kind === 'note' ? notes : actions;
  const same = kept.filter((one) => one.id === leaves.id && one.text === leaves.text).length;
  return same === 1 ? [] : [`${leaves.kind} ${leaves.id} is there ${same} times`];
}

/** Over the wire nothing is absent in two ways. */
const isSame = (one: unknown, other: unknown) => isDeepStrictEqual(plain(one), plain(other));
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
