import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Pondered } from '../../domain/preparation';
import { usePage } from '../page-styles';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { Thought } from './Thought';

const useStyles = makeStyles({
  private: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The questions that were sent ahead, with a box for one's own thoughts on each. */
export function Preparing() {
  const { joined } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  const asked = joined.questions.map(({ ask }, question): [Pondered, string] => [question, ask]);
  return (
    <section className={page.card} aria-labelledby="preparing">
      <h2 className={page.heading} id="preparing">
        {t('preparing.title')}
      </h2>
      <p className={styles.private}>{t('preparing.private')}</p>
      {[...asked, ['free', t('preparing.free')] as const].map(([question, ask]) => (
        <Thought key={question} question={question} ask={ask} />
      ))}
    </section>
  );
}
