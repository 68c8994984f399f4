import { otherRole, personIn, roleIn } from '../../domain/pair';
import type { Person, PersonId } from '../../domain/person';
import type { InviteDeps } from './deps';

const MOST_PEOPLE = 20;
/** Looked at for people: the same few come up again and again. */
const MOST_PARTS = 50;

export interface Invitee {
  id: PersonId;
  name: string;
}

/** Whom the card offers: who was named, then people talked with before, latest first, then others who have the app. */
export async function peopleToInvite(
  { people }: Pick<InviteDeps, 'people'>,
  by: Person,
  named?: Invitee,
): Promise<Invitee[]> {
  const [parts, installed] = await Promise.all([
    people.parts(by, MOST_PARTS),
    people.installed(by.tenant, MOST_PEOPLE + 1),
  ]);
  const before = parts.map(({ ref: { pair } }) => personIn(pair, otherRole(roleIn(pair, by) ?? 'employee')));
  const met = await Promise.all(
    [...new Set(before)].slice(0, MOST_PEOPLE).map((id) => people.find({ tenant: by.tenant, id })),
  );
  const all = [...(named ? [named] : []), ...met.filter((person) => person !== undefined), ...installed];
  const byId = new Map<PersonId, Invitee>();
  for (const { id, name } of all) if (id !== by.id && name && !byId.has(id)) byId.set(id, { id, name });
  return [...byId.values()].slice(0, MOST_PEOPLE);
}
