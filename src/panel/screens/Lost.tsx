import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Snapshot } from '../live/snapshot';
import { useText } from '../use-text';

const useStyles = makeStyles({
  bar: {
    ...typographyStyles.caption1,
    padding: '6px 16px',
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':empty': { display: 'none' },
  },
});

const LASTS = 1_000;

/** A quiet word while the server cannot be heard. The region is always there, so that a screen reader hears it fill. */
export function Lost({ connection }: Pick<Snapshot, 'connection'>) {
  const { t } = useText();
  const styles = useStyles();
  const lasting = useLasting(connection === 'lost' || connection === 'refused');
  return (
    <div role="status" className={styles.bar}>
      {lasting ? t(connection === 'refused' ? 'signedOut' : 'lost') : null}
    </div>
  );
}

/** True only once it has been so for a while: what mends itself in a moment is not worth a word. */
function useLasting(now: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!now) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), LASTS);
    return () => clearTimeout(timer);
  }, [now]);
  return now && lasting;
}
