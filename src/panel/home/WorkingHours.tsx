import { usePage } from '../page-styles';
import { useText } from '../use-text';
import { TimeBox } from './DateBox';
import { DayChips } from './DayChips';
import { useHomeStyles } from './home-styles';
import type { SettingsPart } from './settings-part';
import { useHome } from './use-home';

/** When the bot may speak: on these days, between these hours, on the reader's own clock. */
export function WorkingHours({ settings, onChange }: SettingsPart) {
  const { home } = useHome();
  const { t } = useText();
  const page = usePage();
  const styles = useHomeStyles();
  const { workingHours, workingDays } = settings;
  const change = (hours: Partial<typeof workingHours>) =>
    onChange({ ...settings, workingHours: { ...workingHours, ...hours } });
  return (
    <div className={page.card}>
      <h2 className={styles.name}>{t('home.settings.working')}</h2>
      <DayChips
        label={t('home.settings.days')}
        chosen={workingDays}
        onChange={(days) => onChange({ ...settings, workingDays: days })}
      />
      <div className={styles.row}>
        <TimeBox label={t('home.settings.from')} time={workingHours.from} onChange={(from) => change({ from })} />
        <TimeBox label={t('home.settings.to')} time={workingHours.to} onChange={(to) => change({ to })} />
      </div>
      <p className={styles.quiet}>{t('home.settings.zone', { zone: home.timeZone.replaceAll('_', ' ') })}</p>
    </div>
  );
}
