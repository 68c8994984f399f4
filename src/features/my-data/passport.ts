import type { MyAction, MyData } from '../../domain/my-data';
import { languageFor } from '../../text/languages';
import { nameOf } from '../../text/name';
import { html, type Markup, page, section } from './html';
import { line, type Words, wordsFor, writeAction, writeMap } from './words';

/**
 * What an employee takes to their next manager: where they want to go, what they took from their talks, and what they
 * have done and are doing. Whatever is private, and whatever a manager wrote or promised, is not in it.
 */
export function writePassport({ me, pairs, exportedAt }: MyData): string {
  const words = wordsFor(me);
  const { t, dayOf } = words;
  const own = pairs.filter(({ role }) => role === 'employee');
  const title = t('my-data.passport.title');
  const sections = [
    ...own.flatMap(({ map }) =>
      map ? [html`<section><h3>${t('my-data.passport.map')}</h3>${writeMap(map, words)}</section>`] : [],
    ),
    ...own.map(({ conversations }) => soWhats(conversations, words)),
    ...actions(
      own.flatMap((pair) => pair.actions),
      words,
    ),
  ].filter(({ markup }) => markup !== '');
  const body = html`<h1>${title}</h1>
<p>${t('my-data.passport.of', { name: nameOf(me, me.locale), date: dayOf(exportedAt) })}</p>
<p class="quiet">${t('my-data.passport.intro')}</p>
${sections.length === 0 ? html`<p>${t('my-data.passport.nothing')}</p>` : sections}
<p class="quiet">${t('my-data.passport.left')}</p>`;
  return page({ title, language: languageFor(me.locale), body });
}

function soWhats(conversations: MyData['pairs'][number]['conversations'], { t, dayOf }: Words): Markup {
  const held = conversations.filter(({ stage, soWhat }) => stage === 'held' && soWhat !== '');
  return section(
    t('my-data.passport.soWhats'),
    held.map(({ soWhat, at }) => line(soWhat, at === undefined ? '' : dayOf(at))),
  );
}

/** What they let go is theirs to tell, or not. */
function actions(all: readonly MyAction[], words: Words): Markup[] {
  return (['open', 'done'] as const).map((state) => {
    const own = all.filter((action) => action.by === 'employee' && action.state === state);
    return section(
      words.t(`my-data.passport.${state}`),
      // Without what was asked or answered about it.
      own.map(({ question: _, ...action }) => writeAction(action, words)),
    );
  });
}
