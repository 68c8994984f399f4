import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useText } from '../use-text';

const useStyles = makeStyles({
  page: {
    height: '100%',
    boxSizing: 'border-box',
    padding: '24px',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    alignItems: 'center',
    textAlign: 'center',
    gap: '8px',
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  way: { ...typographyStyles.body1, margin: 0, maxWidth: '320px', color: tokens.colorNeutralForeground2 },
  again: { marginTop: '12px' },
});

/** A dead end with a way out of it. */
export function Problem(props: { is: 'not-in-teams' | 'not-found' | 'refused' | 'broken'; onRetry?(): void }) {
  const { t } = useText();
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t(`problem.${props.is}.title`)}</h1>
      <p className={styles.way}>{t(`problem.${props.is}.way`)}</p>
      {props.onRetry && (
        <Button className={styles.again} onClick={props.onRetry}>
          {t('tryAgain')}
        </Button>
      )}
    </main>
  );
}
