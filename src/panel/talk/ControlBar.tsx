import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { PauseRegular } from '@fluentui/react-icons/svg/pause';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  bar: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '640px',
    margin: '0 auto',
    padding: '10px 12px',
    display: 'flex',
    gap: '4px',
  },
  main: { flexGrow: 1, minWidth: 0 },
  label: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** Either of the two may lead. One button is the obvious next step; the others stand back. */
export function ControlBar({ onCloseTooEarly }: { onCloseTooEarly(): void }) {
  const { joined, meeting, send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const { phase: from, runningSince } = meeting;
  const next = joined.agenda[from + 1];
  const previous = joined.agenda[from - 1];
  const back = previous ? t('control.back', { phase: previous.name }) : undefined;
  const close = () => (meeting.soWhat.trim() === '' ? onCloseTooEarly() : send({ do: 'close' }));

  const main = () => {
    if (runningSince === undefined) return { label: t('control.resume'), run: () => send({ do: 'resume' }) };
    if (!next) return { label: t('control.close'), run: close };
    return { label: t('control.next', { phase: next.name }), run: () => send({ do: 'go', from, to: from + 1 }) };
  };
  const { label, run } = main();
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('control.label')}>
      <Button
        appearance="subtle"
        size="large"
        icon={<ArrowLeftRegular />}
        disabledFocusable={!previous}
        aria-label={back ?? t('control.start')}
        title={back}
        onClick={() => send({ do: 'go', from, to: from - 1 })}
      />
      {runningSince !== undefined && (
        <Button
          appearance="subtle"
          size="large"
          icon={<PauseRegular />}
          aria-label={t('control.pause')}
          title={t('control.pause')}
          onClick={() => send({ do: 'pause' })}
        />
      )}
      <Button appearance="primary" size="large" className={styles.main} title={label} onClick={run}>
        <span className={styles.label}>{label}</span>
      </Button>
      {runningSince === undefined && next && (
        <Button
          appearance="subtle"
          size="large"
          icon={<ArrowRightRegular />}
          aria-label={t('control.next', { phase: next.name })}
          title={t('control.next', { phase: next.name })}
          onClick={() => send({ do: 'go', from, to: from + 1 })}
        />
      )}
    </div>
  );
}
