import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Settings } from '../../domain/settings';
import { useText } from '../use-text';
import { DaysOff } from './DaysOff';
import { useHomeStyles } from './home-styles';
import { LanguageChoice } from './LanguageChoice';
import { QuietHours } from './QuietHours';
import { Reminders } from './Reminders';
import type { SettingsPart } from './settings-part';
import { useHome } from './use-home';
import { WorkingHours } from './WorkingHours';

/** How the reader wants to hear from the bot, saved together. */
export function SettingsPage() {
  const { home, change } = useHome();
  const { t } = useText();
  const styles = useHomeStyles();
  const [settings, write] = useState(home.settings);
  const [state, setState] = useState<'still' | 'changed' | 'saving' | 'saved'>('still');
  const onChange = (next: Settings) => {
    write(next);
    setState('changed');
  };
  const save = async () => {
    setState('saving');
    const refused = await change({ do: 'settings', settings });
    setState(refused ? 'changed' : 'saved');
  };
  const part: SettingsPart = { settings, onChange };
  return (
    <div className={styles.column}>
      <Reminders {...part} />
      <WorkingHours {...part} />
      <QuietHours {...part} />
      <DaysOff {...part} />
      <LanguageChoice {...part} />
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={state !== 'changed'} onClick={() => void save()}>
          {t('home.settings.save')}
        </Button>
        <span role="status" className={styles.quiet}>
          {state === 'saved' && t('home.settings.saved')}
        </span>
      </div>
    </div>
  );
}
