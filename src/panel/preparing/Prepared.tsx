import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { reflectionOn } from '../../domain/preparation';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { Shared } from './Shared';

const useStyles = makeStyles({
  mine: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
  who: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  text: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', userSelect: 'text' },
});

/** What was written beforehand on the question in focus: the reader's own, seen by nobody else, and what is shared. */
export function Prepared({ prompt }: { prompt: string }) {
  const { joined } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const question = joined.questions.findIndex(({ id }) => id === prompt);
  const mine = reflectionOn(joined.preparation, question);
  return (
    <>
      {mine && (
        <div className={styles.mine}>
          <p className={styles.who}>{t('preparing.mine')}</p>
          <p className={styles.text}>{mine.text}</p>
        </div>
      )}
      <Shared question={question} />
    </>
  );
}
