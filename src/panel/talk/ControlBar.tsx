import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { PauseRegular } from '@fluentui/react-icons/svg/pause';
import { IconButton } from '../parts/IconButton';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { useCloseButton } from './use-close-button';

const useStyles = makeStyles({
  bar: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '640px',
    margin: '0 auto',
    padding: '10px 16px 10px 8px',
    display: 'flex',
    gap: '4px',
  },
  main: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: '40px',
    padding: '2px 12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '18px',
  },
});

/** Either of the two may lead. One button is the obvious next step; the others stand back. */
export function ControlBar({ onCloseTooEarly }: { onCloseTooEarly(): void }) {
  const { joined, meeting, send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const { phase: from, runningSince } = meeting;
  const go = (to: number) => () => send({ do: 'go', from, to });
  const back = joined.agenda[from - 1];
  const next = joined.agenda[from + 1];
  const large = { size: 'large' } as const;
  return (
    <nav className={styles.bar} aria-label={t('control.label')}>
      <IconButton
        {...large}
        icon={<ArrowLeftRegular />}
        label={back ? t('control.back', { phase: back.name }) : t('control.start')}
        off={!back}
        onClick={go(from - 1)}
      />
      {runningSince !== undefined && (
        <IconButton
          {...large}
          icon={<PauseRegular />}
          label={t('control.pause')}
          onClick={() => send({ do: 'pause' })}
        />
      )}
      <MainButton onCloseTooEarly={onCloseTooEarly} />
      {runningSince === undefined && next && (
        <IconButton
          {...large}
          icon={<ArrowRightRegular />}
          label={t('control.next', { phase: next.name })}
          onClick={go(from + 1)}
        />
      )}
    </nav>
  );
}

/** Its second click within a double click is not heard: by then the button means the step after. */
function MainButton({ onCloseTooEarly }: { onCloseTooEarly(): void }) {
  const { joined, meeting, send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const { phase: from, runningSince } = meeting;
  const closing = useCloseButton(onCloseTooEarly);
  const next = joined.agenda[from + 1];
  const [label, run] =
    runningSince === undefined
      ? [t('control.resume'), () => send({ do: 'resume' })]
      : next
        ? [t('control.next', { phase: next.name }), () => send({ do: 'go', from, to: from + 1 })]
        : closing;
  return (
    <Button appearance="primary" size="large" className={styles.main} onClick={({ detail }) => detail < 2 && run()}>
      {label}
    </Button>
  );
}
