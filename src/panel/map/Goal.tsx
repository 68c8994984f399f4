import { isEmptyMap, LEADING, WHERE } from '../../domain/career-map';
import { usePage } from '../page-styles';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { Cell } from './Cell';
import { Choice } from './Choice';

/** Where it is to go. The rest is asked once there is something to ask it about. */
export function Goal() {
  const { meeting, send } = useTalk();
  const { t } = useText();
  const page = usePage();
  const { goal } = meeting.map;
  return (
    <section className={page.card} aria-label={t('map.goal.label')}>
      <Cell
        strong
        name="goal"
        label={t('map.goal.label')}
        ask={t('map.goal.ask')}
        text={goal}
        onSay={(said) => send({ do: 'write-goal', cell: 'goal', ...said })}
      />
      {!isEmptyMap(meeting.map) && <Aim />}
    </section>
  );
}

function Aim() {
  const { meeting, send } = useTalk();
  const { t } = useText();
  const { where, level, leading } = meeting.map;
  return (
    <>
      <Choice
        label={t('map.where.label')}
        options={WHERE.map((value) => ({ value, label: t(`map.where.${value}`) }))}
        chosen={where}
        onChoose={(chosen) => send({ do: 'aim', where: chosen })}
      />
      <Choice
        label={t('map.leading.label')}
        options={LEADING.map((value) => ({ value, label: t(`map.leading.${value}`) }))}
        chosen={leading}
        onChoose={(chosen) => send({ do: 'aim', leading: chosen })}
      />
      <Cell
        name="level"
        label={t('map.level.label')}
        ask={t('map.level.ask')}
        text={level}
        onSay={(said) => send({ do: 'write-goal', cell: 'level', ...said })}
      />
    </>
  );
}
