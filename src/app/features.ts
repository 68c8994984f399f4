import { registerActions } from '../features/actions/register';
import { registerBaton } from '../features/baton/register';
import { registerCall } from '../features/call/register';
import { registerCarryOver } from '../features/carry-over/register';
import { registerConnect } from '../features/connect/register';
import { registerDiary } from '../features/diary/register';
import { registerDoctor } from '../features/doctor/register';
import { registerFreeTimes } from '../features/free-times/register';
import { registerHistory } from '../features/history/register';
import { registerHome } from '../features/home/register';
import { type Invite, registerInvite } from '../features/invite/register';
import { dateCards, registerKeep } from '../features/keep/register';
import { registerMeeting } from '../features/meeting/register';
import { registerMyData } from '../features/my-data/register';
import { registerPrepare } from '../features/prepare/register';
import { registerReady } from '../features/ready/register';
import { registerSettings } from '../features/settings/register';
import { registerTalk } from '../features/talk/register';
import { registerWelcome } from '../features/welcome/register';
import type { Presence } from '../graph/graph';
import type { LiveEvent } from '../http/live';
import type { Route } from '../http/route';
import type { WakeUpHandler } from '../storage/wake-ups';
import { type BotFeature, commandsFor } from '../teams/bot-feature';

/** What one feature brings, each part of it if it has any. */
interface Feature {
  bot?: BotFeature;
  wakeUps?: readonly WakeUpHandler[];
  live?: readonly LiveEvent[];
  routes?: readonly Route[];
}

type Needs<Register extends (deps: never) => unknown> = Parameters<Register>[0];

/** All that the features need of the outside. */
export type FeatureDeps = Omit<Needs<typeof registerInvite>, 'showDate' | 'times' | 'openBatons'> &
  Omit<Needs<typeof registerKeep>, 'store' | 'conversationsOf' | 'times'> &
  Omit<Needs<typeof registerFreeTimes>, 'conversationsOf'> &
  Needs<typeof registerMeeting> &
  Omit<Needs<typeof registerTalk>, 'meetings'> &
  Needs<typeof registerPrepare> &
  Omit<Needs<typeof registerReady>, 'presence'> &
  Omit<Needs<typeof registerBaton>, 'plan'> &
  Needs<typeof registerHistory> &
  Needs<typeof registerCall> &
  Needs<typeof registerActions> &
  Needs<typeof registerSettings> &
  Needs<typeof registerDoctor> &
  Omit<Needs<typeof registerConnect>, 'onConnected'> &
  Needs<typeof registerMyData> &
  Omit<DiaryNeeds, 'store'> & {
    /** Left out where this installation asks Microsoft Graph for nothing. */
    graph?: GraphDeps;
  };

type DateDeps = Needs<typeof dateCards>;
type DiaryNeeds = Needs<typeof registerDiary>;

interface GraphDeps {
  presence: Presence;
  /** Waits for something a moment, for somebody who looks on; nothing if it takes longer or fails. */
  soon<T>(work: () => Promise<T>): Promise<T | undefined>;
}

/** Every feature. None knows another: where one needs what another does, it is handed on here, as a plain function. */
export function registerFeatures(deps: FeatureDeps) {
  const conversationsOf: Invite['conversationsOf'] = (person) => invite.conversationsOf(person);
  const times = registerFreeTimes({ ...deps, conversationsOf });
  const dates = { ...deps, ...inStepBy(deps.graph, () => diary), times };
  const openBatons: Needs<typeof registerInvite>['openBatons'] = (person) => baton.openBatons(person);
  const invite = registerInvite({ ...deps, times, openBatons, showDate: dateCards(dates) });
  const baton = registerBaton({ ...deps, plan: invite.plan });
  const diary = registerDiary({ ...deps, store: invite.store });
  const keep = registerKeep({ ...dates, store: invite.store, conversationsOf });
  const meeting = registerMeeting(deps);
  const talk = registerTalk({ ...deps, meetings: meeting.meetings });
  const features: Feature[] = [
    registerWelcome({
      commands: (person) =>
        commandsFor(
          person,
          features.flatMap(({ bot = [] }) => bot),
        ),
    }),
    invite,
    keep,
    registerPrepare(deps),
    diary,
    registerReady({ ...deps, ...(deps.graph ? { presence: deps.graph.presence } : {}) }),
    registerCall(deps),
    meeting,
    talk,
    registerConnect({
      ...deps,
      onConnected: async (by, now) => diary.connected(by.id, await conversationsOf(by), now),
    }),
    ...registerOwn(dates, invite, baton),
    registerDoctor(deps),
  ];
  return {
    bots: features.flatMap(({ bot = [] }) => bot),
    wakeUps: features.flatMap(({ wakeUps = [] }) => wakeUps),
    live: features.flatMap(({ live = [] }) => live),
    routes: features.flatMap(({ routes = [] }) => routes),
  };
}

/** A date that is shown is brought in step first, if that takes no longer than somebody likes to wait. */
function inStepBy(graph: GraphDeps | undefined, diaryOf: () => ReturnType<typeof registerDiary>) {
  if (!graph) return {};
  const inStep: DateDeps['inStep'] = (conversation, now) => graph.soon(() => diaryOf().inStep(conversation, now));
  return { inStep };
}

/** What a person has of their own, in chat; and the page on which all of it stands together. */
function registerOwn(
  deps: FeatureDeps & Pick<DateDeps, 'inStep'>,
  invite: Invite,
  baton: ReturnType<typeof registerBaton>,
): Feature[] {
  const history = registerHistory(deps);
  const actions = registerActions(deps);
  const settings = registerSettings(deps);
  const myData = registerMyData(deps);
  const home = registerHome({ ...deps, ...invite, ...history, ...baton, ...actions, ...settings, ...myData });
  const carryOver = registerCarryOver({ ...deps, ...actions });
  return [history, baton, actions, settings, myData, home, carryOver];
}
