import type { Card } from '../../src/teams/card';

/** What a person might write to break somebody else's card: a template, Markdown, a link, and a lot of it. */
export const HOSTILE = `\${x} **bold** [a](http://b) ${'long '.repeat(95)}`.trim();

const LARGEST = 24 * 1024;
const ACTIONS = ['Action.Execute', 'Action.OpenUrl', 'Action.ToggleVisibility', 'Action.ShowCard'];

type Node = Record<string, unknown>;

/** Every way in which a rendered card breaks the rules of the house; none is what a test expects. */
export function brokenRules(card: Card): string[] {
  const nodes = nodesIn(card);
  return [
    ...wholeCard(card),
    ...nodes.flatMap((node) => [...ofNode(node), ...danglingTargets(node, nodes)]),
    ...twice(nodes),
  ];
}

/** Everything in the card that has a `type`, from the outside in. */
export function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  return [...(typeof node.type === 'string' ? [node] : []), ...Object.values(node).flatMap(nodesIn)];
}

/** Everything a reader can read, in one string. */
export function textIn(card: Card): string {
  return nodesIn(card)
    .flatMap(({ text, title, label, placeholder }) => [text, title, label, placeholder])
    .filter((text) => typeof text === 'string')
    .join('\n');
}

function wholeCard(card: Card): string[] {
  const json = JSON.stringify(card);
  const leftOver = json.replaceAll('${x}', '').match(/\$\{[^}]*\}?/g) ?? [];
  return [
    ...(card.type === 'AdaptiveCard' && card.version === '1.5' ? [] : ['is not an Adaptive Card 1.5']),
    ...(Buffer.byteLength(json) < LARGEST ? [] : ['is 24 KB or more']),
    ...leftOver.map((rest) => `leaves ${rest} unfilled`),
    ...(/\b(undefined|null|NaN)\b|\[object /.test(textIn(card)) ? ['shows a missing value'] : []),
    ...('refresh' in card ? ['uses refresh'] : []),
    ...firstChoices(card)
      .slice(1)
      .map(({ title }) => `has ${title} as one more first choice`),
  ];
}

/** The primary buttons of the card itself: what its reader opens may have one of its own. */
function firstChoices(card: Card): Node[] {
  const opened = nodesIn(card).flatMap(targetsOf);
  const within = (value: unknown): Node[] => {
    if (Array.isArray(value)) return value.flatMap(within);
    if (typeof value !== 'object' || value === null) return [];
    const { card: _, ...node } = value as Node;
    if (opened.includes(String(node.id))) return [];
    return [...(node.style === 'positive' ? [node] : []), ...Object.values(node).flatMap(within)];
  };
  return within(card.body).concat(within(card.actions));
}

function ofNode(node: Node): string[] {
  const type = String(node.type);
  const name = `${type} ${node.id ?? node.text ?? node.title ?? ''}`.slice(0, 60);
  if (type === 'TextBlock') return textBlock(node).map((broken) => `${name} ${broken}`);
  if (type.startsWith('Input.')) return says(node.label) && says(node.id) ? [] : [`${name} has no label or id`];
  if (type.startsWith('Action.'))
    return says(node.title) && ACTIONS.includes(type) ? [] : [`${name} has no title, or an odd type`];
  return [];
}

function textBlock({ text, wrap }: Node): string[] {
  return [
    ...(wrap === true ? [] : ['does not wrap']),
    ...(typeof text === 'string' && text !== '' ? [] : ['has no text']),
    ...(/(?<!\\)\*(?<!\\)\*bold|(?<!\\)\]\(http/.test(String(text)) ? ["leaves a person's Markdown alive"] : []),
  ];
}

/** Ids of what a button shows and hides. */
function targetsOf({ targetElements }: Node): string[] {
  const targets = Array.isArray(targetElements) ? targetElements : [];
  return targets.map((target: string | { elementId: string }) =>
    typeof target === 'string' ? target : target.elementId,
  );
}

function danglingTargets(node: Node, nodes: Node[]): string[] {
  return targetsOf(node)
    .filter((id) => !nodes.some((other) => other.id === id))
    .map((id) => `toggles ${id}, which is not there`);
}

function twice(nodes: Node[]): string[] {
  const ids = nodes.map(({ id }) => id).filter(says);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `has the id ${id} twice`);
}

function says(text: unknown): boolean {
  return typeof text === 'string' && text !== '';
}
