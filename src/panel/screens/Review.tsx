import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { usePage } from '../page-styles';
import { useFocusAtFirst } from '../use-focus-at-first';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { LeavingWith } from './LeavingWith';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: '2px' },
  title: { ...typographyStyles.subtitle1, margin: 0, outline: 'none' },
  together: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  foot: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

const ARRIVING = 700;

/** What both read once more, aloud if they like, before they say goodbye. It comes up for both at once. */
export function Review() {
  const { send } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  const title = useFocusAtFirst();
  const arrived = useArrived();
  return (
    <div className={page.frame}>
      <main className={page.body}>
        <header className={styles.head}>
          <h1 className={styles.title} ref={title} tabIndex={-1}>
            {t('review.title')}
          </h1>
          <p className={styles.together}>{t('review.together')}</p>
        </header>
        <LeavingWith />
      </main>
      <footer className={styles.foot}>
        <div className={page.foot}>
          <Button appearance="primary" size="large" disabledFocusable={!arrived} onClick={() => send({ do: 'close' })}>
            {t('control.close')}
          </Button>
          <Button appearance="subtle" onClick={() => send({ do: 'review', on: false })}>
            {t('review.back')}
          </Button>
        </div>
      </footer>
    </div>
  );
}

/** False for a moment: the page may have come up right under a finger that meant something else. */
function useArrived(): boolean {
  const [arrived, arrive] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => arrive(true), ARRIVING);
    return () => clearTimeout(timer);
  }, []);
  return arrived;
}
