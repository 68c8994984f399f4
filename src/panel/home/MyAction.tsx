import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useEffect, useRef, useState } from 'react';
import type { HomeAction } from '../../domain/home';
import { usePage } from '../page-styles';
import { useText } from '../use-text';
import { ActionWords } from './ActionWords';
import { Due } from './Due';
import { useHomeStyles } from './home-styles';
import { Snooze } from './Snooze';
import { useWish, type Wishing } from './use-wish';

const useStyles = makeStyles({
  closed: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
});

type Mode = 'rest' | 'later' | 'edit';

/** One action of the reader's: done at a tap, and taken back as easily; later, or in other words, in its place. */
export function MyAction({ action }: { action: HomeAction }) {
  const page = usePage();
  const home = useHomeStyles();
  const styles = useStyles();
  const wishing = useWish(action);
  const [mode, setMode] = useState<Mode>('rest');
  const isOpen = action.state.is === 'open';
  const item = useFocusKept(`${mode} ${action.state.is}`);
  const rest = () => setMode('rest');
  return (
    <li className={page.card} ref={item}>
      {mode === 'edit' && isOpen ? (
        <ActionWords action={action} wishing={wishing} onEnd={rest} />
      ) : (
        <>
          <p className={mergeClasses(home.text, !isOpen && styles.closed)}>{action.text}</p>
          <Due action={action} />
          {!isOpen && <Undo wishing={wishing} />}
          {isOpen && mode === 'rest' && <Ways wishing={wishing} onMode={setMode} />}
          {isOpen && mode === 'later' && <Snooze wishing={wishing} onEnd={rest} />}
        </>
      )}
    </li>
  );
}

function Ways({ wishing, onMode }: { wishing: Wishing; onMode(mode: Mode): void }) {
  const { t } = useText();
  const styles = useHomeStyles();
  const done = () => void wishing.wish({ is: 'done' });
  return (
    <div className={styles.row}>
      <Button size="small" icon={<CheckmarkRegular />} disabledFocusable={wishing.waiting} onClick={done}>
        {t('home.mine.done')}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => onMode('later')}>
        {t('home.mine.later')}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => onMode('edit')}>
        {t('home.mine.edit')}
      </Button>
    </div>
  );
}

function Undo({ wishing }: { wishing: Wishing }) {
  const { t } = useText();
  const styles = useHomeStyles();
  return (
    <div className={styles.row}>
      <Button size="small" disabledFocusable={wishing.waiting} onClick={() => void wishing.wish({ is: 'undo' })}>
        {t('home.mine.undo')}
      </Button>
    </div>
  );
}

/** What was pressed gives way to something else: the focus stays in this item, on the first thing that can be done next. */
function useFocusKept(state: string) {
  const item = useRef<HTMLLIElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) item.current?.querySelector<HTMLElement>('textarea, button')?.focus();
  }, [state]);
  return item;
}
