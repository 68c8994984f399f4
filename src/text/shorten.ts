/** A text of at most `longest` characters as a reader counts them; what is cut off is marked by an ellipsis. */
export function shorten(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest
    ? text
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
