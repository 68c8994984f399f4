import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import { usePage } from '../page-styles';
import { useText } from '../use-text';
import { downloadMine, type MyDocument } from './download';
import { Erase } from './Erase';
import { useHomeStyles } from './home-styles';
import { useHome } from './use-home';

const useStyles = makeStyles({
  documents: { display: 'flex', flexDirection: 'column', gap: '12px' },
  one: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: '6px',
    '& button': { minWidth: 0, maxWidth: '100%', overflowWrap: 'anywhere' },
  },
});

const DOCUMENTS: readonly MyDocument[] = ['document', 'json', 'passport'];

/** Everything that is the reader's: to take with them, and to have taken away. */
export function DataPage() {
  const { home } = useHome();
  const { t } = useText();
  const page = usePage();
  const look = useHomeStyles();
  const styles = useStyles();
  // It tells of the way of an employee: whoever has only led talks has none to tell of.
  const documents = DOCUMENTS.filter(
    (which) => which !== 'passport' || home.pairs.some(({ role }) => role === 'employee'),
  );
  return (
    <div className={look.column}>
      <section className={page.card} aria-labelledby="take">
        <h2 className={look.name} id="take">
          {t('home.data.take')}
        </h2>
        <div className={styles.documents}>
          {documents.map((which) => (
            <div key={which} className={styles.one}>
              <p className={look.hint}>{t(`home.data.${which}.about`)}</p>
              <Download which={which} />
            </div>
          ))}
        </div>
      </section>
      <Erase />
    </div>
  );
}

function Download({ which }: { which: MyDocument }) {
  const { host } = useHome();
  const { t } = useText();
  const look = useHomeStyles();
  const [state, setState] = useState<'still' | 'loading' | 'failed'>('still');
  const load = async () => {
    setState('loading');
    const loaded = await downloadMine(which, host).catch(() => false);
    setState(loaded ? 'still' : 'failed');
  };
  return (
    <>
      <Button icon={<ArrowDownloadRegular />} disabledFocusable={state === 'loading'} onClick={() => void load()}>
        {t(`home.data.${which}.get`)}
      </Button>
      <span role="status" className={look.quiet}>
        {state === 'failed' && t('home.data.failed')}
      </span>
    </>
  );
}
