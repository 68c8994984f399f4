import { dateIn } from '../dates';
import { Choice } from '../map/Choice';
import { usePage } from '../page-styles';
import { useText } from '../use-text';
import { DateBox } from './DateBox';
import { useHomeStyles } from './home-styles';
import type { SettingsPart } from './settings-part';
import { useHome } from './use-home';

const WAYS = ['on', 'paused', 'off'] as const;
type Way = (typeof WAYS)[number];

/** A pause is this long, unless its owner says otherwise. */
const USUAL_PAUSE = 14;

/** Whether the bot reminds at all; a pause ends by itself. */
export function Reminders({ settings, onChange }: SettingsPart) {
  const { home } = useHome();
  const { t } = useText();
  const page = usePage();
  const styles = useHomeStyles();
  const { paused, ...rest } = settings;
  const way: Way = !paused ? 'on' : paused.until === undefined ? 'off' : 'paused';
  const choose = (chosen: Way) => {
    if (chosen === 'on') onChange(rest);
    else onChange({ ...rest, paused: chosen === 'off' ? {} : { until: dateIn(USUAL_PAUSE, home.now) } });
  };
  return (
    <div className={page.card}>
      <h2 className={styles.name}>{t('home.settings.reminders')}</h2>
      <Choice
        label={t('home.settings.remindersHint')}
        options={WAYS.map((value) => ({ value, label: t(`home.settings.way.${value}`) }))}
        chosen={way}
        onChoose={choose}
      />
      {way === 'paused' && (
        <div className={styles.row}>
          <DateBox
            label={t('home.settings.until')}
            date={paused?.until ?? ''}
            min={dateIn(0, home.now)}
            onChange={(until) => onChange({ ...rest, paused: { until } })}
          />
        </div>
      )}
    </div>
  );
}
