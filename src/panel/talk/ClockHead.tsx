import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { useState } from 'react';
import { phaseAt, timeLeft } from '../../domain/meeting-clock';
import { minutes } from '../../domain/time';
import { writeClock } from '../dates';
import { useNow } from '../use-now';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { AgendaList } from './AgendaList';
import { AgendaStrip } from './AgendaStrip';

const useStyles = makeStyles({
  head: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '640px',
    margin: '0 auto',
    padding: '12px 16px 4px',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
  },
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: '12px' },
  where: { minWidth: 0, flexGrow: 1 },
  phase: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  part: { marginLeft: '-6px', paddingInline: '6px', minWidth: 0, color: tokens.colorNeutralForeground2 },
  turned: { transform: 'rotate(180deg)' },
  time: { textAlign: 'right', flexShrink: 0, display: 'flex', flexDirection: 'column' },
  left: { ...typographyStyles.title2, fontVariantNumeric: 'tabular-nums', lineHeight: '32px' },
  all: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  near: { color: tokens.colorPaletteMarigoldForeground2 },
  over: { color: tokens.colorStatusWarningForeground1 },
  paused: { color: tokens.colorNeutralForeground3 },
});

/** Nearly over: the last minute, or the last fifth of a part that is short. */
export function isNear(left: number, whole: number): boolean {
  return left <= Math.min(minutes(1), whole / 5);
}

/** Where we are and how much time there is. Both panels show the same. */
export function ClockHead() {
  const { meeting, joined } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const left = timeLeft(meeting, now);
  const over = left.phase <= -1000;
  const near = isNear(left.phase, minutes(phaseAt(meeting, meeting.phase)?.minutes ?? 0));
  const paused = meeting.runningSince === undefined;
  const tone = paused ? styles.paused : over ? styles.over : near ? styles.near : undefined;
  const total = t(left.total > -1000 ? 'clock.left' : 'clock.allOver', { time: writeClock(left.total) });
  return (
    <header className={styles.head}>
      <AgendaStrip now={now} />
      <div className={styles.row}>
        <div className={styles.where}>
          <h1 className={styles.phase}>{joined.agenda[meeting.phase]?.name}</h1>
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
        </div>
        <div className={styles.time}>
          <span role="timer" aria-label={t('clock.label')} className={mergeClasses(styles.left, tone)}>
            {over ? `+${writeClock(left.phase)}` : writeClock(left.phase)}
          </span>
          <span className={mergeClasses(styles.all, over && !paused && tone)}>
            {paused ? t('clock.paused') : over ? t('clock.over') : total}
          </span>
        </div>
      </div>
      {open && <AgendaList onChosen={() => setOpen(false)} total={total} />}
    </header>
  );
}
