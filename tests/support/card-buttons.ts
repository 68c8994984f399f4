import type { Shown } from './chat-log';

type Json = Record<string, unknown>;

/** A button of a card, with what it would send if nobody touched the inputs. */
export interface Button {
  title?: string;
  verb: string;
  data: Json;
  takesInputs: boolean;
}

/** Every Action.Execute in a card, wherever it stands. */
export function buttonsOf(card: unknown): Button[] {
  return parts(card)
    .filter((part) => part.type === 'Action.Execute')
    .map((part) => {
      const takesInputs = part.associatedInputs !== 'none';
      const data = { ...(part.data as Json | undefined), ...(takesInputs ? untouched(card) : {}) };
      return { title: part.title as string | undefined, verb: String(part.verb), data, takesInputs };
    });
}

/** The newest message whose card has the button, by its title or its verb. */
export function findButton(shown: readonly Shown[], name: string): { message: Shown; found: Button } {
  for (const message of shown.toReversed()) {
    const found = buttonsOf(message.card).find(({ title, verb }) => title === name || verb === name);
    if (found) return { message, found };
  }
  const there = shown.flatMap(({ card }) => buttonsOf(card).map(({ title, verb }) => `${title} (${verb})`));
  throw new Error(`no card has the button "${name}"; there are: ${there.join(', ')}`);
}

/** Every input in a card by its id. */
export function inputsOf(card: unknown): Map<string, Json> {
  const inputs = parts(card).filter((part) => String(part.type).startsWith('Input.'));
  return new Map(inputs.map((input) => [String(input.id), input]));
}

/**
 * What Teams would send for a click: the button's data and the card's inputs, as filled in.
 * @throws when there is no such input, or when one that is required is empty (Teams would not send it).
 */
export function filledIn(card: unknown, button: Button, given: Json): Json {
  const inputs = inputsOf(card);
  const stranger = Object.keys(given).find((id) => !inputs.has(id));
  if (stranger !== undefined) throw new Error(`the card has no input "${stranger}", only: ${[...inputs.keys()]}`);
  const data = withoutEmpty({ ...button.data, ...(button.takesInputs ? given : {}) });
  const empty = [...inputs].find(([id, { isRequired }]) => button.takesInputs && isRequired === true && !(id in data));
  if (empty) throw new Error(`the card's input "${empty[0]}" is required`);
  return data;
}

/** All the words that a reader of the card can see. */
export function wordsOf(card: unknown): string {
  const visible = ['text', 'title', 'label', 'placeholder', 'value', 'altText', 'errorMessage'];
  return parts(card)
    .flatMap((part) => visible.map((key) => part[key]))
    .filter((word) => typeof word === 'string')
    .join('\n');
}

function untouched(card: unknown): Json {
  const values = [...inputsOf(card)].map(([id, { type, value }]) => [
    id,
    value ?? (type === 'Input.Toggle' ? 'false' : ''),
  ]);
  return withoutEmpty(Object.fromEntries(values));
}

/** As Teams and the Playground do: an input without a value is not sent at all. */
function withoutEmpty(data: Json): Json {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== '' && value !== undefined));
}

function parts(node: unknown): Json[] {
  if (Array.isArray(node)) return node.flatMap(parts);
  if (typeof node !== 'object' || node === null) return [];
  const { data: _, ...seen } = node as Json;
  return [node as Json, ...Object.values(seen).flatMap(parts)];
}
