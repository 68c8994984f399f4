import { Button, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { dateIn, writeShortDate } from '../dates';
import { usePage } from '../page-styles';
import { IconButton } from '../parts/IconButton';
import { useText } from '../use-text';
import { DateBox } from './DateBox';
import { type DayRange, daysIn, rangesIn } from './day-ranges';
import { useHomeStyles } from './home-styles';
import type { SettingsPart } from './settings-part';
import { useHome } from './use-home';

const useStyles = makeStyles({
  range: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  add: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
});

/** Holidays and leave: days on which the bot keeps still. Those that have passed are not shown, and not kept. */
export function DaysOff({ settings, onChange }: SettingsPart) {
  const { home } = useHome();
  const { t } = useText();
  const page = usePage();
  const look = useHomeStyles();
  const styles = useStyles();
  const today = dateIn(0, home.now);
  const ahead = settings.daysOff.filter((day) => day >= today).sort();
  const set = (days: readonly string[]) => onChange({ ...settings, daysOff: [...new Set(days)].sort() });
  return (
    <div className={page.card}>
      <h2 className={look.name}>{t('home.settings.off')}</h2>
      {ahead.length > 0 && (
        <ul className={look.list}>
          {rangesIn(ahead).map((range) => (
            <li key={range.from} className={styles.range}>
              <Range range={range} onRemove={() => set(ahead.filter((day) => day < range.from || day > range.to))} />
            </li>
          ))}
        </ul>
      )}
      <AddRange today={today} onAdd={(range) => set([...ahead, ...daysIn(range)])} />
    </div>
  );
}

function Range({ range: { from, to }, onRemove }: { range: DayRange; onRemove(): void }) {
  const { t, locale } = useText();
  const [first, last] = [from, to].map((day) => writeShortDate(day, locale));
  const days = from === to ? `${first}` : `${first} – ${last}`;
  return (
    <>
      {days}
      <IconButton icon={<DismissRegular />} label={t('home.settings.removeDays', { days })} onClick={onRemove} />
    </>
  );
}

function AddRange({ today, onAdd }: { today: string; onAdd(range: DayRange): void }) {
  const { t } = useText();
  const styles = useStyles();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const add = () => {
    if (from === '') return;
    onAdd({ from, to: to < from ? from : to });
    setFrom('');
    setTo('');
  };
  return (
    <div className={styles.add}>
      <DateBox label={t('home.settings.firstDay')} date={from} min={today} onChange={setFrom} />
      <DateBox label={t('home.settings.lastDay')} date={to} min={from || today} onChange={setTo} />
      <Button disabledFocusable={from === ''} onClick={add}>
        {t('home.settings.addDays')}
      </Button>
    </div>
  );
}
