import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import type { TalkDeps } from './deps';
import { findNearest } from './find-talk';
import { showTalk } from './show';

/** Shows the talk that is nearest in time, wherever the two are in it. */
export async function openTalk(deps: TalkDeps, { by, now }: Turn): Promise<Reply> {
  const mine = await findNearest(deps, by, now);
  if (!mine) return { text: translator(by.locale, 'plain')('talk.none') };
  return showTalk(deps, { ...mine, reader: by, now });
}
