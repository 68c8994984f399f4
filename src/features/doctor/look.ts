import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import type { DoctorDeps } from './deps';
import { reportCard } from './report-card';

/** Looks now, and shows what was found. */
export async function look({ examine }: DoctorDeps, { by }: Turn): Promise<Reply> {
  const summary = translator(by.locale, 'plain')('doctor.summary');
  return { summary, card: reportCard(await examine(), by.locale) };
}
