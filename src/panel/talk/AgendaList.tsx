import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: '0 -8px', padding: 0 },
  part: {
    width: '100%',
    justifyContent: 'space-between',
    paddingInline: '8px',
    fontWeight: 'normal',
    overflowWrap: 'anywhere',
  },
  now: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  minutes: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** The whole agenda, and a way to any part of it. */
export function AgendaList({ onChosen }: { onChosen(): void }) {
  const { joined, meeting, send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const choose = (to: number) => {
    if (to !== meeting.phase) send({ do: 'go', from: meeting.phase, to });
    onChosen();
  };
  return (
    <nav aria-label={t('clock.agenda')}>
      <ol className={styles.list}>
        {joined.agenda.map((phase, index) => (
          <li key={phase.id}>
            <Button
              appearance="subtle"
              className={mergeClasses(styles.part, index === meeting.phase && styles.now)}
              aria-current={index === meeting.phase ? 'step' : undefined}
              onClick={() => choose(index)}
            >
              {phase.name}
              <span className={styles.minutes}>
                {t('waiting.minutes', { count: phase.minutes + (meeting.extended[index] ?? 0) })}
              </span>
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
