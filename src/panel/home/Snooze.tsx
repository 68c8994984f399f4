import { Button } from '@fluentui/react-components';
import { useText } from '../use-text';
import { useHomeStyles } from './home-styles';
import type { Wishing } from './use-wish';

/** For how many days nothing is said about it. */
const LATER = [3, 7, 14] as const;

/** No reminder for a while; the date stays. */
export function Snooze({ wishing, onEnd }: { wishing: Wishing; onEnd(): void }) {
  const { t } = useText();
  const styles = useHomeStyles();
  const snooze = async (days: number) => {
    await wishing.wish({ is: 'snooze', days });
    onEnd();
  };
  return (
    <>
      <p className={styles.hint}>{t('home.mine.laterAsk')}</p>
      <div className={styles.row}>
        {LATER.map((days) => (
          <Button key={days} size="small" disabledFocusable={wishing.waiting} onClick={() => void snooze(days)}>
            {t('home.mine.days', { count: days })}
          </Button>
        ))}
        <Button size="small" appearance="subtle" onClick={onEnd}>
          {t('actions.cancel')}
        </Button>
      </div>
    </>
  );
}
