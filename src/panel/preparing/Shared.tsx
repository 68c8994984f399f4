import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type Pondered, reflectionOn } from '../../domain/preparation';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  theirs: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  who: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  text: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', userSelect: 'text' },
});

/** What the other one has shared on a question, if they have. */
export function Shared({ question }: { question: Pondered }) {
  const { joined, theirName } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const theirs = reflectionOn(joined.shared, question);
  if (!theirs) return null;
  return (
    <div className={styles.theirs}>
      <p className={styles.who}>{t('preparing.theirs', { name: theirName })}</p>
      <p className={styles.text}>{theirs.text}</p>
    </div>
  );
}
