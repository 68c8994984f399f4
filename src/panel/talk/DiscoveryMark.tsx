import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { DraftAction } from '../../domain/meeting';
import { useText } from '../use-text';

const useStyles = makeStyles({
  mark: { ...typographyStyles.caption1, display: 'block', color: tokens.colorBrandForeground1 },
});

/** Says of an action that it is something to find out, and whether the two will talk about it. */
export function DiscoveryMark({ action: { discovery } }: { action: DraftAction }) {
  const { t } = useText();
  const styles = useStyles();
  if (!discovery) return null;
  return <span className={styles.mark}>{t(discovery.followUp ? 'stuck.markFollowUp' : 'stuck.mark')}</span>;
}
