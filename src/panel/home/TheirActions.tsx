import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { HomeAction } from '../../domain/home';
import { usePage } from '../page-styles';
import { useText } from '../use-text';
import { byPerson } from './by-person';
import { Due } from './Due';
import { useHomeStyles } from './home-styles';
import { useHome } from './use-home';
import { useNameOf } from './use-name-of';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '8px', minWidth: 0 },
  body: { minWidth: 0, flexGrow: 1 },
  kept: { fontSize: '20px', flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
});

/** What the others do for the reader: what is open, and what was kept. */
export function TheirActions() {
  const { home } = useHome();
  const { t } = useText();
  const page = usePage();
  const styles = useHomeStyles();
  const nameOf = useNameOf();
  return (
    <section className={styles.part} aria-labelledby="theirs">
      <h2 className={styles.title} id="theirs">
        {t('home.theirs.title')}
      </h2>
      {home.theirs.length === 0 && (
        <div className={page.card}>
          <p className={styles.hint}>{t('home.theirs.none')}</p>
        </div>
      )}
      {byPerson(home.theirs).map(({ other, actions }) => (
        <div key={other.id} className={page.card}>
          <h3 className={page.heading}>{nameOf(other)}</h3>
          <ul className={styles.list}>
            {actions.map((action) => (
              <TheirAction key={action.key.id} action={action} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** One action that is not the reader's to change. */
export function TheirAction({ action }: { action: HomeAction }) {
  const home = useHomeStyles();
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <div className={styles.body}>
        <p className={home.text}>{action.text}</p>
        <Due action={action} />
      </div>
      {action.state.is === 'done' && <CheckmarkCircleRegular className={styles.kept} aria-hidden />}
    </li>
  );
}
