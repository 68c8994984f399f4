import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
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

/** A quiet word while the server cannot be heard. The region is always there, so that a screen reader hears it fill. */
export function Lost({ when }: { when: boolean }) {
  const { t } = useText();
  const styles = useStyles();
  return (
    <div role="status" className={styles.bar}>
      {when ? t('lost') : null}
    </div>
  );
}
