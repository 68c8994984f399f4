import { LONGEST_ACTION } from '../../domain/action';
import { shorten } from '../../text/shorten';
import { workdayIn } from '../dates';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const DUE_IN_DAYS = 14;
/** Leaves room for the words around it. */
const LONGEST_QUESTION = LONGEST_ACTION - 40;

/** A discovery that is being written: what to find out about a question, by when, and whether the two talk about it then. */
export function useStuck(question: string) {
  const { send, now } = useTalk();
  const { t } = useText();
  const asked = shorten(question, LONGEST_QUESTION);
  const [text, setText, clearText] = useDraft('stuck', t('stuck.findOut', { question: asked }));
  const [due, setDue, clearDue] = useDraft('stuck-due', workdayIn(DUE_IN_DAYS, now()));
  const [followUp, setFollowUp, clearFollowUp] = useDraft('stuck-follow-up', false);
  const ready = text.trim() !== '' && due !== '';
  const clear = () => {
    for (const each of [clearText, clearDue, clearFollowUp]) each();
  };
  const give = () => {
    const discovery = { question: asked, followUp };
    send({ do: 'act', action: crypto.randomUUID(), owner: 'employee', text, due, discovery });
  };
  return { text, due, followUp, ready, setText, setDue, setFollowUp, clear, give };
}
