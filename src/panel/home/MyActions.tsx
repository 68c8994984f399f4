import { usePage } from '../page-styles';
import { useText } from '../use-text';
import { byPerson } from './by-person';
import { useHomeStyles } from './home-styles';
import { MyAction } from './MyAction';
import { useHome } from './use-home';
import { useNameOf } from './use-name-of';

/** What the reader has taken on, by whom it was agreed with. */
export function MyActions() {
  const { home } = useHome();
  const { t } = useText();
  const page = usePage();
  const styles = useHomeStyles();
  const nameOf = useNameOf();
  return (
    <section className={styles.part} aria-labelledby="mine">
      <h2 className={styles.title} id="mine">
        {t('home.mine.title')}
      </h2>
      {home.mine.length === 0 && (
        <div className={page.card}>
          <p className={styles.hint}>{t('home.mine.none')}</p>
        </div>
      )}
      {byPerson(home.mine).map(({ other, actions }) => (
        <div key={other.id} className={styles.part}>
          <h3 className={page.heading}>{t('home.with', { name: nameOf(other) })}</h3>
          <ul className={styles.list}>
            {actions.map((action) => (
              <MyAction key={action.key.id} action={action} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
