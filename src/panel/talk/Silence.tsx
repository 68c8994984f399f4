import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useText } from '../use-text';
import { SilenceRing } from './SilenceRing';
import { useSilence } from './use-silence';

const useStyles = makeStyles({
  button: { minWidth: 0, paddingInline: '6px 8px', fontWeight: 'normal' },
  // Both words in one cell, so that nothing beside them moves when they change.
  words: { display: 'grid', textAlign: 'start', '& > span': { gridArea: '1 / 1' } },
  gone: { visibility: 'hidden' },
});

/** "Asked": from here on the manager holds the silence, and a calm ring holds it with them. */
export function Silence({ speaking }: { speaking: boolean | undefined }) {
  const { t } = useText();
  const styles = useStyles();
  const { holding, hold } = useSilence(speaking);
  return (
    <Button
      className={styles.button}
      appearance="subtle"
      size="small"
      icon={<SilenceRing holding={holding} />}
      title={t(holding ? 'silence.holdHint' : 'silence.askedHint')}
      onClick={() => hold(!holding)}
    >
      <span className={styles.words}>
        <span className={mergeClasses(holding && styles.gone)}>{t('silence.asked')}</span>
        <span className={mergeClasses(!holding && styles.gone)}>{t('silence.hold')}</span>
      </span>
    </Button>
  );
}
