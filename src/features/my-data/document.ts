import type { MyConversation, MyData, MyPair, Said } from '../../domain/my-data';
import type { Role } from '../../domain/pair';
import type { Person } from '../../domain/person';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import { languageFor } from '../../text/languages';
import { nameOf } from '../../text/name';
import { html, type Markup, page, paragraph, section } from './html';
import { facts, line, type Words, wordsFor, writeAction, writeMap } from './words';

/** Everything of a person, to be read and printed: the same as the JSON, in their language and by their clock. */
export function writeDocument({ me, pairs, exportedAt }: MyData): string {
  const words = wordsFor(me);
  const { t } = words;
  const title = t('my-data.document.title');
  const name = nameOf(me, me.locale);
  const body = html`<h1>${title}</h1>
<p>${t('my-data.document.for', { name, date: words.dayOf(exportedAt) })}</p>
<p class="quiet">${t('my-data.document.note')}</p>
${aboutMe(me, words)}
${pairs.length === 0 ? html`<p>${t('my-data.document.nothing')}</p>` : pairs.map((pair) => writePair(pair, me, words))}`;
  return page({ title, language: languageFor(me.locale), body });
}

function aboutMe(me: Person, { t, day }: Words): Markup {
  const { workingHours, quietHours, daysOff, paused } = me.settings ?? DEFAULT_SETTINGS;
  const label = (name: string) => t(`my-data.document.${name}`);
  const span = (hours: { from: string; to: string } | undefined) => hours && `${hours.from}–${hours.to}`;
  return html`<h2>${label('me')}</h2>${facts([
    [label('name'), me.name],
    [label('email'), me.email],
    [label('timeZone'), me.timeZone],
    [label('language'), me.locale],
    [label('hours'), span(workingHours)],
    [label('quiet'), span(quietHours)],
    [label('off'), daysOff.map(day).join(', ')],
    [label('paused'), paused && label('pausedOn')],
  ])}`;
}

/** Whose words they are, as the reader says it. */
type By = (role: Role) => string;

function writePair({ with: other, role, map, conversations, actions }: MyPair, me: Person, words: Words): Markup {
  const { t } = words;
  const name = nameOf(other, me.locale);
  const by: By = (whose) => (whose === role ? t('my-data.document.you') : name);
  const talks = conversations.map((talk) => writeTalk(talk, by, words));
  const items = actions.map((action) => writeAction(action, words, by(action.by), ...asked(action.asked, by)));
  return html`<h2>${t('my-data.document.with', { name })}</h2>
<p class="quiet">${t(`my-data.document.role.${role}`)}</p>
${section(t('my-data.document.actions'), items)}
${map ? html`<section><h3>${t('my-data.document.map')}</h3>${writeMap(map, words)}</section>` : html``}
${talks}`;
}

const asked = (said: readonly Said[], by: By): string[] => said.map((each) => `${by(each.by)}: ${each.text}`);

function writeTalk(talk: MyConversation, by: By, words: Words): Markup {
  const { t, dayOf, day } = words;
  const label = (name: string) => t(`my-data.document.${name}`);
  const date = talk.at === undefined ? '' : dayOf(talk.at);
  const said = (all: readonly Said[]) => all.map((each) => line(each.text, by(each.by)));
  const thoughts = talk.preparation.map((each) =>
    line(each.text, each.about, label(each.shared ? 'shared' : 'private')),
  );
  const notes = talk.notes.map((note) => line(note.text, by(note.by), note.private ? label('private') : ''));
  const drafts = talk.drafts.map((each) =>
    line(each.text, by(each.by), t('my-data.document.due', { date: day(each.due) })),
  );
  return html`<article><h2>${t(`my-data.document.stage.${talk.stage}`, { date })}</h2>
<p class="quiet">${t('my-data.document.length', { count: talk.minutes })} · ${t(`place.${talk.place}.name`)}</p>
${paragraph(label('soWhat'), talk.soWhat)}
${paragraph(label('opening'), talk.opening)}
${paragraph(label('why'), talk.why ?? '')}
${paragraph(label('reason'), talk.reason ?? '')}
${section(label('words'), said(talk.words))}
${section(
  label('questions'),
  talk.questions.map((question) => line(question)),
)}
${section(label('preparation'), thoughts)}
${section(
  label('theirs'),
  talk.sharedWithMe.map((each) => line(each.text, each.about)),
)}
${section(label('notes'), notes)}
${section(label('drafts'), drafts)}
${section(label('parked'), said(talk.parked))}</article>`;
}
