import type { Conversation } from '../../domain/conversation';
import { type Role, roleIn } from '../../domain/pair';
import {
  type Pondered,
  type Preparation,
  type Prepared,
  reflect,
  share,
  sharedWith,
  unshare,
} from '../../domain/preparation';
import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import { changePreparation } from './change-preparation';
import type { PrepareDeps } from './deps';
import { inputsFor, type PrepareData, printOf } from './form';
import type { Note } from './prepare-card';
import { showPreparation } from './show';
import { tellPrepared } from './tell-prepared';

/** Keeps what was written on the card; who may read it stays as it was. */
export function savePreparation(deps: PrepareDeps, turn: Turn, data: PrepareData): Promise<Reply> {
  const noteOn = (saved: Preparation): Note => (sharedWith(saved).length > 0 ? 'saved-shared' : 'saved');
  return answer(deps, turn, data, noteOn, (preparation, count) => written(preparation, data, count));
}

/** Keeps what was written, and lets the other one read what is ticked and nothing else. */
export function sharePreparation(deps: PrepareDeps, turn: Turn, data: PrepareData): Promise<Reply> {
  const noteOn = (saved: Preparation): Note => (sharedWith(saved).length > 0 ? 'shared' : 'saved');
  return answer(deps, turn, data, noteOn, (preparation, count) => {
    const saved = written(preparation, data, count);
    return 'refused' in saved ? saved : ticked(saved, data, count, turn.now);
  });
}

async function answer(
  deps: PrepareDeps,
  { by }: Turn,
  data: PrepareData,
  noteOn: (saved: Preparation) => Note,
  change: (preparation: Preparation, count: number) => Prepared,
): Promise<Reply> {
  const t = translator(by.locale, 'plain');
  const found = await findMine(deps, by, data);
  if (!found) return { text: t('common.notFound') };
  const { conversation, role } = found;
  if (conversation.stage.is !== 'agreed') return { text: t('prepare.over') };
  const count = conversation.questions.length;
  const saved = await changePreparation(deps, conversation, role, (preparation) => change(preparation, count));
  if (!('refused' in saved)) tellPrepared(deps.tell, conversation, saved);
  const said = 'refused' in saved ? { note: saved.refused, typed: data } : { note: noteOn(saved) };
  return {
    card: await showPreparation(deps, { conversation, role, reader: by, ...said }),
    summary: t('prepare.summary'),
  };
}

async function findMine(
  { conversations }: PrepareDeps,
  by: Turn['by'],
  { manager, employee, id }: PrepareData,
): Promise<{ conversation: Conversation; role: Role } | undefined> {
  const pair = { tenant: by.tenant, manager, employee };
  const role = roleIn(pair, by);
  const kept = role && (await conversations.find({ pair, id }));
  return role && kept && { conversation: kept.value, role };
}

/** Only what was changed on this very card. */
function written(preparation: Preparation, data: PrepareData, count: number): Prepared {
  return inputsFor(count).reduce<Prepared>((sofar, { question, input }) => {
    const untouched = printOf(data[input]) === data.shown[input];
    return 'refused' in sofar || untouched ? sofar : reflect(sofar, question, data[input]);
  }, preparation);
}

function ticked(preparation: Preparation, data: PrepareData, count: number, now: number): Prepared {
  const [before, after] = [data.shown.share ?? '', data.share].map((list) => new Set(list.split(',')));
  return inputsFor(count).reduce<Prepared>((sofar, { question }) => {
    const [was, is] = [before, after].map((set) => set?.has(String(question)));
    return 'refused' in sofar || was === is ? sofar : setSharing(sofar, question, is === true, now);
  }, preparation);
}

function setSharing(preparation: Preparation, question: Pondered, open: boolean, now: number): Prepared {
  return open ? share(preparation, question, now) : unshare(preparation, question);
}
