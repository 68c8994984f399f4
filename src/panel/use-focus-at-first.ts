import { type RefObject, useEffect, useRef } from 'react';

/**
 * A heading that takes the focus when its screen comes up, since the button that led here is gone. Only from a reader who
 * has used the panel and is in it still: their hands may be in the chat.
 */
export function useFocusAtFirst(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const isHere = navigator.userActivation?.hasBeenActive && document.hasFocus();
    if (isHere) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
