/** An element and, from the innermost on, what it stands in, with its place there. */
interface Spot {
  element: Element;
  around: { parent: Element; index: number }[];
}

const FOCUSABLE = 'button, textarea, input, a[href], [tabindex="0"]';

/**
 * Nobody who works by keyboard starts again from the top: when what had the focus goes away, and nothing else takes the focus,
 * what has come in its place gets it, or what stands nearest.
 */
export function keepFocus(page: HTMLElement): void {
  let last: Spot | undefined;
  page.addEventListener('focusin', ({ target }) => {
    last = target instanceof Element ? spotOf(target, page) : undefined;
  });
  page.addEventListener('focusout', ({ target }) => {
    // Whoever has left by themselves stays away. Of an element that goes away, some browsers say that it was left, too.
    queueMicrotask(() => {
      if (target === last?.element && last?.element.isConnected && !last.element.matches(':focus')) last = undefined;
    });
  });
  const look = () => {
    if (!last) return;
    if (last.element.isConnected) last = spotOf(last.element, page);
    else if (document.hasFocus() && document.activeElement === document.body)
      nearest(last)?.focus({ preventScroll: true });
  };
  new MutationObserver(look).observe(page, { childList: true, subtree: true });
}

function spotOf(element: Element, page: Element): Spot {
  const around: Spot['around'] = [];
  for (let inner = element; inner !== page && inner.parentElement; inner = inner.parentElement)
    around.push({ parent: inner.parentElement, index: [...inner.parentElement.children].indexOf(inner) });
  return { element, around };
}

function nearest({ around }: Spot): HTMLElement | undefined {
  for (const { parent, index } of around.filter(({ parent }) => parent.isConnected)) {
    const all = [...parent.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(({ tabIndex }) => tabIndex >= 0);
    const place = parent.children[index];
    const next = place && all.find((each) => isAtOrAfter(place, each));
    const found = next ?? all.at(-1);
    if (found) return found;
  }
  return undefined;
}

function isAtOrAfter(place: Element, element: Element): boolean {
  return place.contains(element) || (place.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
