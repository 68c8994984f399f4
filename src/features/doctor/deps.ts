import type { Finding } from '../../domain/finding';
import type { PersonId } from '../../domain/person';

export interface DoctorDeps {
  /** Entra object ids of those who may ask. */
  admins: readonly PersonId[];
  /** Looks at everything, and changes nothing. Takes some seconds where something does not answer. */
  examine(): Promise<readonly Finding[]>;
}
