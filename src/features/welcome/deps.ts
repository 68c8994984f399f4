import type { Person } from '../../domain/person';
import type { Command } from '../../teams/bot-feature';

export interface WelcomeDeps {
  /** Every command there is for this person, of whatever feature; asked for only when somebody writes. */
  commands(person: Person): readonly Command[];
}
