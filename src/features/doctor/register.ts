import { z } from 'zod';
import { sameCase } from '../../domain/person';
import { type BotFeature, verb } from '../../teams/bot-feature';
import type { DoctorDeps } from './deps';
import { look } from './look';

/** How the installation is doing, for its administrators; for anybody else there is no such thing. */
export function registerDoctor(deps: DoctorDeps): { bot: BotFeature } {
  return {
    bot: {
      isFor: ({ id }) => deps.admins.includes(sameCase(id)),
      commands: [{ word: 'doctor', answer: (turn) => look(deps, turn) }],
      verbs: [verb('doctor.look', z.unknown(), (turn) => look(deps, turn))],
    },
  };
}
