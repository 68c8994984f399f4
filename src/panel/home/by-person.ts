import type { HomeAction, Other } from '../../domain/home';

/** Actions by the one they were agreed with, in the order in which those first come. */
export function byPerson(actions: readonly HomeAction[]): { other: Other; actions: HomeAction[] }[] {
  const groups = new Map<string, { other: Other; actions: HomeAction[] }>();
  for (const action of actions) {
    const group = groups.get(action.other.id) ?? { other: action.other, actions: [] };
    group.actions.push(action);
    groups.set(action.other.id, group);
  }
  return [...groups.values()];
}
