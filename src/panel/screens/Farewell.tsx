import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { usePage } from '../page-styles';
import { unsentWords } from '../talk/unsent-words';
import { useFocusAtFirst } from '../use-focus-at-first';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { LeavingWith } from './LeavingWith';
import { Wave } from './Wave';

const useStyles = makeStyles({
  top: { display: 'flex', flexDirection: 'column', alignItems: 'center', textAlign: 'center', paddingTop: '8px' },
  title: { ...typographyStyles.title3, margin: '8px 0 2px', outline: 'none' },
  wave: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  plain: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', userSelect: 'text' },
  recap: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, textAlign: 'center' },
});

/** A smile, a wave, and what they leave with. */
export function Farewell() {
  const { keep } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  const title = useFocusAtFirst();
  const [unsent] = useState(() => unsentWords(keep));
  useEffect(() => keep.empty(), [keep]);
  return (
    <main className={page.body}>
      <header className={styles.top}>
        <Wave />
        <h1 className={styles.title} ref={title} tabIndex={-1}>
          {t('farewell.title')}
        </h1>
        <p className={styles.wave}>{t('farewell.wave')}</p>
      </header>
      <LeavingWith />
      {unsent.length > 0 && (
        <section className={page.card}>
          <h2 className={page.heading}>{t('farewell.unsent')}</h2>
          <p className={styles.plain}>{unsent.join('\n\n')}</p>
        </section>
      )}
      <p className={styles.recap}>{t('farewell.recap')}</p>
    </main>
  );
}
