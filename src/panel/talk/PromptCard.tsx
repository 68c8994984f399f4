import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { AgendaPhase } from '../../domain/live';
import { usePage } from '../page-styles';
import { IconButton } from '../parts/IconButton';
import { Prepared } from '../preparing/Prepared';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { Coaching } from './Coaching';
import { PromptTools } from './PromptTools';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', minHeight: '24px' },
  place: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  ahead: { color: tokens.colorBrandForeground1 },
  arrows: { display: 'flex', gap: '4px', marginRight: '-6px' },
  ask: { ...typographyStyles.subtitle2, fontWeight: 'normal', margin: 0, overflowWrap: 'anywhere', textWrap: 'pretty' },
  aside: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
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
      <PromptHead prompts={prompts} />
      <h2 className={styles.ask} aria-live="polite">
        {prompt.ask}
      </h2>
      {prompt.sensitive && <p className={styles.aside}>{t(`prompt.sensitive.${me}`)}</p>}
      {prompt.ownView && <p className={styles.aside}>{t(`prompt.ownView.${me}`)}</p>}
      <Prepared prompt={prompt.id} />
      {me === 'manager' && <Coaching prompt={prompt} />}
      <PromptTools prompt={prompt} />
    </section>
  );
}

function PromptHead({ prompts }: Pick<AgendaPhase, 'prompts'>) {
  const { meeting } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const ahead = prompts[meeting.prompt]?.ahead;
  if (prompts.length < 2 && !ahead) return null;
  return (
    <div className={styles.head}>
      <span className={styles.place}>
        {t('prompt.place', { number: meeting.prompt + 1, count: prompts.length })}
        {ahead && <span className={styles.ahead}> · {t('prompt.ahead')}</span>}
      </span>
      {prompts.length > 1 && <Arrows count={prompts.length} />}
    </div>
  );
}

function Arrows({ count }: { count: number }) {
  const { meeting, send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const { phase, prompt } = meeting;
  const ask = (next: number) => send({ do: 'ask', phase, prompt: next });
  return (
    <div className={styles.arrows}>
      <IconButton
        icon={<ChevronLeftRegular />}
        label={t('prompt.previous')}
        off={prompt === 0}
        onClick={() => ask(prompt - 1)}
      />
      <IconButton
        icon={<ChevronRightRegular />}
        label={t('prompt.next')}
        off={prompt === count - 1}
        onClick={() => ask(prompt + 1)}
      />
    </div>
  );
}
