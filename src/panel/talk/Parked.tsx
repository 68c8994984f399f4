import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useId } from 'react';
import { usePage } from '../page-styles';
import { IconButton } from '../parts/IconButton';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '4px', paddingTop: '8px' },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  topic: { display: 'flex', alignItems: 'start', gap: '4px', paddingRight: '7px' },
  text: {
    ...typographyStyles.body1,
    margin: 0,
    paddingTop: '2px',
    flexGrow: 1,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
});

/** What waits for another day. */
export function Parked() {
  const { meeting, send } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  const heading = useId();
  if (meeting.parked.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h2 className={page.heading} id={heading}>
        {t('park.list')}
      </h2>
      <ul className={styles.list}>
        {meeting.parked.map(({ id, text }) => (
          <li key={id} className={styles.topic}>
            <p className={styles.text}>{text}</p>
            <IconButton
              icon={<ArrowUndoRegular />}
              label={t('park.back')}
              onClick={() => send({ do: 'unpark', topic: id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
