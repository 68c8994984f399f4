import { HANDBOOK } from '../../../src/domain/handbook';
import { minutes } from '../../../src/domain/time';
import { partCard } from '../../../src/features/talk/part-card';
import type { TalkView } from '../../../src/features/talk/view';
import { brokenRules, HOSTILE, nodesIn, textIn } from '../../support/card-rules';
import { NOW } from '../../support/talk';
import { CONCLUDED, inPhase, STARTED, talkCards, talkView } from '../../support/talk-views';

const text = (view: TalkView) => textIn(partCard(view, HANDBOOK));
const byId = (view: TalkView, id: string) => nodesIn(partCard(view, HANDBOOK)).find((node) => node.id === id);

describe('The cards of a talk', () => {
  it.each(talkCards('en-GB', { name: HOSTILE, text: `${HOSTILE} ${HOSTILE}` }))(
    'keep the rules of cards: %s',
    (_, card) => {
      expect(brokenRules(card)).toEqual([]);
    },
  );

  it.each(talkCards('de-DE', { name: 'Maximiliane Schwarzenberger-Hohenlohe', text: 'Ä'.repeat(2000) }))(
    'keep them in German: %s',
    (_, card) => {
      expect(brokenRules(card)).toEqual([]);
    },
  );
});

describe('The card of a part', () => {
  it('has one question in front, and folds two more away with what to listen for', () => {
    const view = talkView({ questions: [{ prompt: 'proud' }, { own: 'What shall we stop?' }] }, [STARTED, inPhase(1)]);
    expect(text(view)).toContain('What shall we stop?');
    expect(byId(view, 'more')).toMatchObject({ isVisible: false });
  });

  it('folds the note away where the story is theirs to offer', () => {
    const story = talkView({ format: '90' }, [STARTED, inPhase(1), ['manager', { do: 'ask', phase: 1, prompt: 4 }]]);
    expect(text(story)).toContain('Theirs to offer, or not.');
    expect(byId(story, 'noting')).toMatchObject({ isVisible: false });
    expect(byId(talkView({ format: '90' }), 'noting')).toMatchObject({ isVisible: true });
  });

  it('has three questions on a leg of a walk, and nothing to fill in until the way back', () => {
    const way = talkView({ place: 'walk' }, [STARTED, inPhase(2)]);
    for (const folded of ['noting', 'acting']) expect(byId(way, folded)).toMatchObject({ isVisible: false });
    for (const left of ['more', 'stuck', 'parking']) expect(byId(way, left)).toBeUndefined();
    expect(byId(talkView({ place: 'walk' }, [STARTED, inPhase(4)]), 'acting')).toMatchObject({ isVisible: true });
  });

  it('says that the time is over without pressing, and how late all of it will be', () => {
    const view = talkView();
    expect(text({ ...view, now: NOW + minutes(1) })).toContain('About 1 minute, until 05:02. All of it until 05:30.');
    expect(text({ ...view, now: NOW + minutes(3) })).toContain('A little over. Go on when it suits you both.');
  });

  it('is read together once all is said, with one thing left to do', () => {
    const view = talkView({}, [STARTED, inPhase(5), ...CONCLUDED]);
    expect(text(view)).toContain('I want to lead a small team');
    expect(text(view)).not.toContain('Listen for');
    const ways = nodesIn(partCard(view, HANDBOOK)).filter(({ style }) => style === 'positive');
    expect(ways).toMatchObject([{ verb: 'talk.close' }]);
  });
});
