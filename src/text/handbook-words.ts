import type { Language } from './languages';
import { languageFor } from './languages';
import { catalogues } from './translate';

export interface HandbookWords {
  phase(id: string): PhaseWords;
  ask(prompt: string): string;
  /** For the manager: why it is asked, what to listen for, how to follow it up. */
  coach(prompt: string): Coach | undefined;
}

export interface PhaseWords {
  name: string;
  hint: string;
  /** One line for the manager in this part of the talk, and one for the employee; an organisation's own may go without. */
  coach?: string;
  own?: string;
}

export interface Coach {
  why: string;
  listen: string;
  probes: readonly string[];
}

/**
 * The words of the handbook for a reader's locale. They may have been taken out of an organisation's file while a
 * conversation still refers to them: it then goes on, and says that they are gone.
 */
export function handbookWords(locale: string): HandbookWords {
  const lng = languageFor(locale);
  const t = catalogues.getFixedT(lng);
  const has = (key: string) => catalogues.exists(key, { lng });
  const orElse = <Other>(key: string, other: Other) => (has(key) ? t(key) : other);
  return {
    phase: (id) => ({
      name: orElse(`phase.${id}.name`, t('gone.phase')),
      hint: orElse(`phase.${id}.hint`, ''),
      coach: orElse(`phase.${id}.coach`, undefined),
      own: orElse(`phase.${id}.own`, undefined),
    }),
    ask: (id) => orElse(`prompt.${id}.ask`, t('gone.prompt')),
    coach(id) {
      const key = `prompt.${id}`;
      if (!has(`${key}.listen`)) return undefined;
      const probes = t(`${key}.probes`, { returnObjects: true, defaultValue: [] });
      return { why: t(`${key}.why`), listen: t(`${key}.listen`), probes: Array.isArray(probes) ? probes : [] };
    },
  };
}

/** Words of an organisation's own: `{ prompt: { proud: { ask: '…', probes: ['…', '…'] } } }`. */
export interface OwnWords {
  [key: string]: string | readonly string[] | OwnWords | undefined;
}

/** Puts an organisation's words over ours, for the whole process: before anybody reads. */
export function addWords(language: Language, words: OwnWords): void {
  catalogues.addResources(language, 'translation', Object.fromEntries(leaves(words)));
}

/** Whether a language has a text of its own at that place, for example `phase.now.name`. */
export function hasWords(language: Language, place: string): boolean {
  return catalogues.exists(place, { lng: language, fallbackLng: [] });
}

/** Each text under its whole key. A list counts as one: laid over a longer one, nothing of that shines through. */
function leaves(words: OwnWords, under = ''): [string, string | readonly string[]][] {
  return Object.entries(words).flatMap(([key, value = {}]): [string, string | readonly string[]][] =>
    typeof value === 'string' || isList(value) ? [[under + key, value]] : leaves(value, `${under}${key}.`),
  );
}

function isList(value: readonly string[] | OwnWords): value is readonly string[] {
  return Array.isArray(value);
}
