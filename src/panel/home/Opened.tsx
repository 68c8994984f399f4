import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useMemo } from 'react';
import type { ConversationKey } from '../../domain/live';
import { Conversation } from '../Conversation';
import type { Host } from '../host';
import { useText } from '../use-text';

const useStyles = makeStyles({
  // The panel below has its landmarks; this way out belongs to none of them.
  bar: { padding: '4px 8px 0', flexShrink: 0 },
});

/** The panel of one conversation, with a way back to the page it was opened from. */
export function Opened(props: { host: Host; conversation: ConversationKey; onBack(): void }) {
  const { host, conversation, onBack } = props;
  const { t } = useText();
  const styles = useStyles();
  const inside = useMemo(() => ({ ...host, conversation }), [host, conversation]);
  return (
    <>
      <nav className={styles.bar} aria-label={t('home.way')}>
        <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} autoFocus onClick={onBack}>
          {t('home.back')}
        </Button>
      </nav>
      <Conversation host={inside} />
    </>
  );
}
