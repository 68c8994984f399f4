import type { EraseAnswer, EraseRequest } from '../../domain/home';
import { UNTOLD } from '../../domain/person';
import type { SignedIn } from '../../http/live';
import type { HomeDeps } from './deps';

/** Shows a person what would go and what would stay, or lets it go. */
export async function eraseMine(deps: HomeDeps, by: SignedIn, request: EraseRequest): Promise<EraseAnswer> {
  const person = (await deps.people.find(by)) ?? { ...UNTOLD, ...by };
  if (request.do === 'look') return { view: await deps.eraseView(person) };
  await deps.erase(person);
  return { erased: true };
}
