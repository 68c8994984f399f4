import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AgendaPrompt } from '../../domain/live';
import { usePage } from '../page-styles';
import { onSpeaking } from '../speaking';
import { useDraft } from '../use-draft';
import { useText } from '../use-text';
import { Silence } from './Silence';

const useStyles = makeStyles({
  coach: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingTop: '10px',
    marginTop: '4px',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  listen: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', margin: '2px -6px 0' },
  more: { minWidth: 0, paddingInline: '6px', color: tokens.colorNeutralForeground2 },
  turned: { transform: 'rotate(180deg)' },
});

/** For the manager alone: what to listen for, time for the answer, and how to follow it up. */
export function Coaching({ prompt: { id, coach } }: { prompt: AgendaPrompt }) {
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  const speaking = useSpeaking();
  const [open, setOpen] = useDraft('follow-up', false);
  return (
    <div className={styles.coach}>
      {coach && <h3 className={page.heading}>{t('prompt.coach')}</h3>}
      {coach && <p className={styles.listen}>{coach.listen}</p>}
      <div className={styles.row}>
        <Silence key={id} speaking={speaking} />
        {coach && (
          <Button
            className={styles.more}
            appearance="transparent"
            size="small"
            iconPosition="after"
            icon={<ChevronDownRegular className={open ? styles.turned : undefined} />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t('prompt.probes')}
          </Button>
        )}
      </div>
      {coach && open && <FollowUp coach={coach} />}
    </div>
  );
}

const useFollowUpStyles = makeStyles({
  why: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  probes: {
    ...typographyStyles.caption1,
    margin: 0,
    paddingInlineStart: '16px',
    color: tokens.colorNeutralForeground2,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
});

function FollowUp({ coach }: { coach: NonNullable<AgendaPrompt['coach']> }) {
  const { t } = useText();
  const styles = useFollowUpStyles();
  return (
    <>
      <ul className={styles.probes} aria-label={t('prompt.probes')}>
        {coach.probes.map((probe) => (
          <li key={probe}>{probe}</li>
        ))}
      </ul>
      <p className={styles.why}>{coach.why}</p>
    </>
  );
}

/** Whether somebody in the call speaks; nothing before Teams has said so. */
function useSpeaking(): boolean | undefined {
  const [speaking, hear] = useState<boolean>();
  // A word so short that both its ends were drawn as one would not have been there.
  useEffect(() => onSpeaking((speaks) => flushSync(() => hear(speaks))), []);
  return speaking;
}
