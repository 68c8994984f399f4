import { Spinner } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ConversationKey } from '../../domain/live';
import { talkOf } from '../Conversation';
import { Preparing } from '../preparing/Preparing';
import { useSession } from '../use-session';
import { TalkContext } from '../use-talk';
import { useText } from '../use-text';
import { useHome } from './use-home';

/** The reader's thoughts beforehand, exactly as in the panel of that conversation, over a line of its own. */
export function PrepareHere({ conversation }: { conversation: ConversationKey }) {
  const { host } = useHome();
  const { t } = useText();
  const inside = useMemo(() => ({ ...host, conversation }), [host, conversation]);
  const { session, snapshot } = useSession(inside);
  const talk = useMemo(() => session && talkOf(session, snapshot), [session, snapshot]);
  if (snapshot.notFound) return <p role="alert">{t('home.refused.other')}</p>;
  if (!talk) return <Spinner size="tiny" label={t('connecting')} delay={300} />;
  return (
    <TalkContext value={talk}>
      <Preparing />
    </TalkContext>
  );
}
