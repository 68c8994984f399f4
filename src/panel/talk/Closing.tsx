import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { usePage } from '../page-styles';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { HandOver } from './HandOver';
import { AgreeCadence, TakeBaton } from './NextTime';
import { SoWhat } from './SoWhat';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '22px' },
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  add: { alignSelf: 'start' },
});

/** What it all comes to, step by step, before the two read it once more and say goodbye. */
export function Closing({ asked, onAddAction }: { asked: number; onAddAction(): void }) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <SoWhat asked={asked} />
      <WhoDoesWhat onAddAction={onAddAction} />
      <AgreeCadence asked={asked} />
      <TakeBaton asked={asked} />
    </div>
  );
}

function WhoDoesWhat({ onAddAction }: { onAddAction(): void }) {
  const { meeting } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  return (
    <section className={styles.part} aria-labelledby="closing-who">
      <h2 className={page.heading} id="closing-who">
        {t('closing.who')}
      </h2>
      {meeting.actions.length === 0 && <p className={styles.quiet}>{t('closing.nothing')}</p>}
      <HandOver />
      <Button size="small" className={styles.add} onClick={onAddAction}>
        {t('closing.addOne')}
      </Button>
    </section>
  );
}
