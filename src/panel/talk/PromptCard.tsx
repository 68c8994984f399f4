import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { usePage } from '../page-styles';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  ask: { ...typographyStyles.subtitle2, fontWeight: 'normal', margin: 0, overflowWrap: 'anywhere', textWrap: 'pretty' },
  mark: { ...typographyStyles.caption1, margin: 0, color: tokens.colorBrandForeground1 },
  aside: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  hint: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingTop: '10px',
    marginTop: '4px',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
  others: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', margin: '0 -8px -6px' },
  place: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** The question that both have before them; for the manager, how to listen to the answer. */
export function PromptCard() {
  const { joined, meeting, me } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  const prompts = joined.agenda[meeting.phase]?.prompts ?? [];
  const prompt = prompts[meeting.prompt];
  if (!prompt) return null;
  return (
    <section className={page.card} aria-label={t('prompt.label')}>
      {prompt.ahead && <p className={styles.mark}>{t('prompt.ahead')}</p>}
      <h2 className={styles.ask}>{prompt.ask}</h2>
      {prompt.sensitive && <p className={styles.aside}>{t(`prompt.sensitive.${me}`)}</p>}
      {prompt.hint && (
        <div className={styles.hint}>
          <h3 className={page.heading}>{t('prompt.hint')}</h3>
          <p className={styles.aside}>{prompt.hint}</p>
        </div>
      )}
      {prompts.length > 1 && <OtherPrompts count={prompts.length} />}
    </section>
  );
}

function OtherPrompts({ count }: { count: number }) {
  const { meeting, send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const { phase, prompt } = meeting;
  const ask = (next: number) => send({ do: 'ask', phase, prompt: next });
  return (
    <div className={styles.others}>
      <Button
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={t('prompt.previous')}
        title={t('prompt.previous')}
        disabledFocusable={prompt === 0}
        onClick={() => ask(prompt - 1)}
      />
      <span className={styles.place}>{t('prompt.place', { number: prompt + 1, count })}</span>
      <Button
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={t('prompt.next')}
        title={t('prompt.next')}
        disabledFocusable={prompt === count - 1}
        onClick={() => ask(prompt + 1)}
      />
    </div>
  );
}
