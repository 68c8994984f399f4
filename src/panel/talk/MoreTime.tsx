import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useRef } from 'react';
import { MOST_ADDED } from '../../domain/meeting-clock';
import { IconButton } from '../parts/IconButton';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

/** Minutes that one tap adds. */
const STEP = 2;

const useStyles = makeStyles({
  row: { display: 'flex', marginRight: '-8px', color: tokens.colorNeutralForeground2 },
  more: { minWidth: 0, paddingInline: '8px', fontWeight: 'normal', fontVariantNumeric: 'tabular-nums' },
});

/** A little more time for the part at hand, and the way back. */
export function MoreTime() {
  const { meeting, send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const more = useRef<HTMLButtonElement>(null);
  const { phase } = meeting;
  const added = meeting.extended[phase] ?? 0;
  const give = (minutes: number) => send({ do: 'extend', phase, added: minutes });
  const takeBack = () => {
    give(Math.max(0, added - STEP));
    // The last of it takes this button along.
    if (added <= STEP) more.current?.focus();
  };
  const minutes = String(STEP);
  return (
    <div className={styles.row}>
      {added > 0 && <IconButton icon={<ArrowUndoRegular />} label={t('clock.less', { minutes })} onClick={takeBack} />}
      <Button
        className={styles.more}
        appearance="subtle"
        size="small"
        ref={more}
        aria-label={t('clock.moreLabel', { minutes })}
        disabledFocusable={added + STEP > MOST_ADDED}
        onClick={() => give(added + STEP)}
      >
        {t('clock.more', { minutes })}
      </Button>
    </div>
  );
}
