import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { useState } from 'react';
import { useFocusAtFirst } from '../use-focus-at-first';
import { useNow } from '../use-now';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { AgendaList } from './AgendaList';
import { AgendaStrip } from './AgendaStrip';
import { Countdown } from './Countdown';
import { Drift } from './Drift';
import { MoreTime } from './MoreTime';
import { PhaseLine } from './PhaseLine';

const useStyles = makeStyles({
  head: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '640px',
    margin: '0 auto',
    padding: '12px 16px 4px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  row: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'start', columnGap: '12px' },
  where: { minWidth: 0, flex: '999 1 130px', display: 'flex', flexDirection: 'column', alignItems: 'start' },
  phase: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere', outline: 'none', paddingTop: '4px' },
  part: { marginLeft: '-6px', paddingInline: '6px', minWidth: 0, color: tokens.colorNeutralForeground2 },
  turned: { transform: 'rotate(180deg)' },
  clock: { flex: '1 0 auto', display: 'flex', flexDirection: 'column', alignItems: 'end' },
});

/** Where we are and how much time there is. Both panels show the same. */
export function ClockHead() {
  const { meeting, joined } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const now = useNow();
  const title = useFocusAtFirst();
  const [open, setOpen] = useState(false);
  return (
    <header className={styles.head}>
      <AgendaStrip now={now} />
      <div className={styles.row}>
        <div className={styles.where}>
          <h1 className={styles.phase} ref={title} tabIndex={-1}>
            {joined.agenda[meeting.phase]?.name}
          </h1>
          <Button
            className={styles.part}
            appearance="transparent"
            size="small"
            iconPosition="after"
            icon={<ChevronDownRegular className={open ? styles.turned : undefined} />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t('clock.part', { number: meeting.phase + 1, count: joined.agenda.length })}
          </Button>
          <Drift now={now} />
        </div>
        <div className={styles.clock}>
          <Countdown now={now} />
          <MoreTime />
        </div>
      </div>
      {open && <AgendaList onChosen={() => setOpen(false)} />}
      <PhaseLine now={now} />
    </header>
  );
}
