import type { People } from '../../storage/people';

export interface SettingsDeps {
  /** Whoever remembers other settings finds that person's next morning anew. */
  people: Pick<People, 'find' | 'remember'>;
}
