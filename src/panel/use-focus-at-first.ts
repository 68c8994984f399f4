import { type RefObject, useEffect, useRef } from 'react';

/**
 * A heading that takes the focus when its screen comes up, since the button that led here is gone. Only while the reader
 * is in the panel: their hands may be in the chat.
 */
export function useFocusAtFirst(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.hasFocus()) heading.current?.focus();
  }, []);
  return heading;
}
