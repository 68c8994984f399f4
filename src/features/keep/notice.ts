import { LONGEST_REASON } from '../../domain/keep-date';
import { LONGEST_LINE } from '../../domain/plan';
import { translator } from '../../text/translate';
import { isMendable } from './keep-form';
import type { KeepLook } from './look';

/** Why a click did not count: a warning where filling the card in differently helps, else only for the reader to know. */
export function noticeFor({ reader, refused, name }: KeepLook & { name: string }): {
  notice: string;
  noticeStyle: 'warning' | 'default';
} {
  const limits = { reason: LONGEST_REASON, word: LONGEST_LINE };
  return {
    notice: refused ? translator(reader.locale)(`keep.problem.${refused}`, { name, ...limits }) : '',
    noticeStyle: isMendable(refused) ? 'warning' : 'default',
  };
}
