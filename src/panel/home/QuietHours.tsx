import { Checkbox } from '@fluentui/react-components';
import { usePage } from '../page-styles';
import { useText } from '../use-text';
import { TimeBox } from './DateBox';
import { useHomeStyles } from './home-styles';
import type { SettingsPart } from './settings-part';

const USUAL = { from: '09:00', to: '10:00' };

/** Hours within the working day in which nothing rings. */
export function QuietHours({ settings, onChange }: SettingsPart) {
  const { t } = useText();
  const page = usePage();
  const styles = useHomeStyles();
  const { quietHours, ...rest } = settings;
  return (
    <div className={page.card}>
      <h2 className={styles.name}>{t('home.settings.quiet')}</h2>
      <Checkbox
        label={t('home.settings.quietOn')}
        checked={quietHours !== undefined}
        onChange={(_, { checked }) => onChange(checked ? { ...rest, quietHours: USUAL } : rest)}
      />
      {quietHours && (
        <div className={styles.row}>
          <TimeBox
            label={t('home.settings.from')}
            time={quietHours.from}
            onChange={(from) => onChange({ ...rest, quietHours: { ...quietHours, from } })}
          />
          <TimeBox
            label={t('home.settings.to')}
            time={quietHours.to}
            onChange={(to) => onChange({ ...rest, quietHours: { ...quietHours, to } })}
          />
        </div>
      )}
    </div>
  );
}
