import { makeStyles, mergeClasses, typographyStyles } from '@fluentui/react-components';
import type { HomeTalk } from '../../domain/home';
import { otherRole, type Role } from '../../domain/pair';
import { writeShortDate } from '../dates';
import { usePage } from '../page-styles';
import { useText } from '../use-text';
import { useHomeStyles } from './home-styles';
import { TheirAction } from './TheirActions';
import { writeDay } from './write-day';

const useStyles = makeStyles({
  inside: { display: 'flex', flexDirection: 'column', gap: '12px', paddingTop: '8px' },
  date: { ...typographyStyles.body1Strong },
});

/** A talk that was held: its date at first, and all it came to at a tap. */
export function HeldTalk({ talk, role, name }: { talk: HomeTalk; role: Role; name: string }) {
  const { t, locale } = useText();
  const page = usePage();
  const home = useHomeStyles();
  const styles = useStyles();
  const who = { [role]: t('actions.you'), [otherRole(role)]: name } as Record<Role, string>;
  return (
    <li className={page.card}>
      <details className={home.unfold}>
        <summary>
          <span className={styles.date}>{writeDay(talk.at, locale)}</span>
        </summary>
        <div className={styles.inside}>
          {talk.soWhat && (
            <div>
              <h3 className={page.heading}>{t(`farewell.soWhat.${role}`, { name })}</h3>
              <p className={home.text}>{talk.soWhat}</p>
            </div>
          )}
          {(['employee', 'manager'] as const).map((owner) => (
            <Owed key={owner} talk={talk} owner={owner} who={who[owner]} />
          ))}
          {talk.actions.length === 0 && <p className={home.quiet}>{t('home.history.nothing')}</p>}
          <p className={home.quiet}>{t('home.history.next', { date: writeShortDate(talk.next, locale) })}</p>
        </div>
      </details>
    </li>
  );
}

function Owed({ talk, owner, who }: { talk: HomeTalk; owner: Role; who: string }) {
  const page = usePage();
  const home = useHomeStyles();
  const actions = talk.actions.filter((action) => action.owner === owner);
  if (actions.length === 0) return null;
  return (
    <div>
      <h3 className={mergeClasses(page.heading)}>{who}</h3>
      <ul className={home.list}>
        {actions.map((action) => (
          <TheirAction key={action.key.id} action={action} />
        ))}
      </ul>
    </div>
  );
}
