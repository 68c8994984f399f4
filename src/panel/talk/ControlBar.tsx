import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { PauseRegular } from '@fluentui/react-icons/svg/pause';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
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
  const isPaused = runningSince === undefined;
  return (
    <nav className={styles.bar} aria-label={t('control.label')}>
      <IconButton
        size="large"
        icon={<ArrowLeftRegular />}
        label={back ? t('control.back', { phase: back.name }) : t('control.start')}
        off={!back}
        onClick={go(from - 1)}
      />
      {!(isPaused && next) && <PauseButton />}
      <MainButton onCloseTooEarly={onCloseTooEarly} />
      {isPaused && next && (
        <IconButton
          size="large"
          icon={<ArrowRightRegular />}
          label={t('control.next', { phase: next.name })}
          onClick={go(from + 1)}
        />
      )}
    </nav>
  );
}

/** In the last part the way to the close stays the main one, so that this is also the way to carry on. */
function PauseButton() {
  const { meeting, send } = useTalk();
  const { t } = useText();
  const [icon, what] =
    meeting.runningSince === undefined
      ? ([<PlayRegular key="on" />, 'resume'] as const)
      : ([<PauseRegular key="off" />, 'pause'] as const);
  return <IconButton size="large" icon={icon} label={t(`control.${what}`)} onClick={() => send({ do: what })} />;
}

/** Its second click within a double click is not heard: by then the button means the step after. */
function MainButton({ onCloseTooEarly }: { onCloseTooEarly(): void }) {
  const styles = useStyles();
  const [label, run] = useNextStep(onCloseTooEarly);
  return (
    <Button appearance="primary" size="large" className={styles.main} onClick={({ detail }) => detail < 2 && run()}>
      {label}
    </Button>
  );
}

function useNextStep(onCloseTooEarly: () => void): [label: string, run: () => void] {
  const { joined, meeting, send } = useTalk();
  const { t } = useText();
  const { phase: from, runningSince } = meeting;
  const closing = useCloseButton(onCloseTooEarly);
  const next = joined.agenda[from + 1];
  if (!next) return closing;
  if (runningSince === undefined) return [t('control.resume'), () => send({ do: 'resume' })];
  return [t('control.next', { phase: next.name }), () => send({ do: 'go', from, to: from + 1 })];
}
