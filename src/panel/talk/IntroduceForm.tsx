import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { ActionForm } from './ActionForm';
import type { ToolProps } from './prompt-tool';

const DUE_IN_DAYS = 7;

/**
 * Somebody who could help: the manager promises to bring the two together. With the name in it, since both will read it, and
 * the manager once more in a reminder.
 */
export function IntroduceForm({ focused, onDone }: ToolProps) {
  const { joined } = useTalk();
  const { t } = useText();
  const text = `${t('actions.introduction', { name: joined.names.employee })} `;
  return (
    <ActionForm
      draft="introduce"
      start={{ text, owner: 'manager', dueIn: DUE_IN_DAYS }}
      focused={focused}
      onAdded={() => onDone(t('actions.promised'))}
      onCancel={onDone}
    />
  );
}
