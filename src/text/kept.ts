/** More locales and time zones than one organisation has; and whoever sends thousands of odd ones fills no memory. */
const MOST = 500;

/**
 * Makes a thing for a name once, and hands the same one out from then on: for what is costly to make and cheap to ask, such as
 * the platform's formatters. When there are too many, it begins anew.
 */
export function kept<Made>(make: (name: string) => Made): (name: string) => Made {
  const made = new Map<string, Made>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined || made.has(name)) return known as Made;
    if (made.size >= MOST) made.clear();
    const fresh = make(name);
    made.set(name, fresh);
    return fresh;
  };
}
