import { useMemo, useState } from 'react';
import type { HomeRefusal } from '../../domain/home';
import type { ConversationKey } from '../../domain/live';
import { homeTranslator } from '../../text/home-texts';
import type { Host } from '../host';
import { Busy } from '../parts/Busy';
import { Lost } from '../screens/Lost';
import { Problem } from '../screens/Problem';
import { TextContext, useText, useTextFor } from '../use-text';
import { Gone } from './Gone';
import { HomePage } from './HomePage';
import { Opened } from './Opened';
import { Refused } from './Refused';
import { HomeContext } from './use-home';
import { useHomeSession } from './use-home-session';

/** A person's own page, in the language they have chosen, and the panel of a conversation within it. */
export function Home({ host }: { host: Host }) {
  const { session, snapshot } = useHomeSession(host);
  const text = useTextFor(snapshot.home?.settings.language ?? host.locale, homeTranslator);
  if (!text) return null;
  return (
    <TextContext value={text}>
      {text.last ? (
        <Problem is="broken" onRetry={() => location.reload()} />
      ) : (
        <Screen host={host} session={session} snapshot={snapshot} />
      )}
    </TextContext>
  );
}

function Screen({ host, session, snapshot }: { host: Host } & ReturnType<typeof useHomeSession>) {
  const { t } = useText();
  const [opened, open] = useState<ConversationKey>();
  const [refused, refuse] = useState<HomeRefusal>();
  const [gone, setGone] = useState(false);
  const { home, connection } = snapshot;
  const view = useMemo(() => {
    if (!session || !home) return undefined;
    const change = async (wish: Parameters<typeof session.change>[0]) => {
      const refusal = await session.change(wish);
      refuse(refusal);
      return refusal;
    };
    const leave = () => {
      session.close();
      setGone(true);
    };
    return { home, host, change, ask: session.ask, leave, open };
  }, [session, home, host]);
  const back = () => {
    open(undefined);
    void session?.look();
  };
  if (gone) return <Gone />;
  if (opened) return <Opened host={host} conversation={opened} onBack={back} />;
  if (connection === 'refused' && !home) return <Problem is="refused" onRetry={session?.refresh} />;
  if (!view) return <Busy label={t('home.opening')} />;
  return (
    <HomeContext value={view}>
      <Lost connection={connection} />
      <Refused refusal={refused} onDismiss={() => refuse(undefined)} />
      <HomePage />
    </HomeContext>
  );
}
