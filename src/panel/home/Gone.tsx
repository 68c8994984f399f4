import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useFocusAtFirst } from '../use-focus-at-first';
import { useText } from '../use-text';

const useStyles = makeStyles({
  page: { margin: 'auto', padding: '24px', maxWidth: '360px', textAlign: 'center' },
  title: { ...typographyStyles.subtitle2, margin: '0 0 8px', outline: 'none' },
  way: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Everything of the reader's is erased: this page asks for nothing any more, so that nothing is kept again. */
export function Gone() {
  const { t } = useText();
  const styles = useStyles();
  const title = useFocusAtFirst();
  return (
    <main className={styles.page}>
      <h1 className={styles.title} ref={title} tabIndex={-1}>
        {t('home.erase.erased')}
      </h1>
      <p className={styles.way}>{t('home.erase.anew')}</p>
    </main>
  );
}
