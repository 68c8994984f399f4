import type { Command } from '../../teams/bot-feature';

export interface WelcomeDeps {
  /** Every command there is, of whatever feature; asked for only when somebody writes. */
  commands(): readonly Command[];
}
