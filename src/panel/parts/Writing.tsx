import { makeStyles, Textarea, type TextareaProps } from '@fluentui/react-components';
import type { KeyboardEvent, Ref } from 'react';

const useStyles = makeStyles({
  box: {
    width: '100%',
    '& textarea': { fieldSizing: 'content', minWidth: 0, maxHeight: '200px', overflowWrap: 'anywhere' },
  },
});

export interface WritingProps extends Omit<TextareaProps, 'value' | 'onChange'> {
  value: string;
  onWrite(text: string): void;
  /** The Enter key; without it, Enter makes a new line. */
  onEnter?(): void;
  onEscape?(): void;
  /** Lines it has while empty. */
  lines?: number;
  ref?: Ref<HTMLTextAreaElement>;
}

/** A box that grows with what is written in it. */
export function Writing({ onWrite, onEnter, onEscape, lines = 2, ...rest }: WritingProps) {
  const styles = useStyles();
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEscape?.();
    if (!onEnter || !isEnter(event)) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <Textarea
      {...rest}
      className={styles.box}
      textarea={{ style: { minHeight: `${12 + lines * 20}px` } }}
      onChange={(_, { value }) => onWrite(value)}
      onKeyDown={press}
    />
  );
}

/** As in a Teams chat: Shift makes a new line, and an input method's Enter is its own. */
function isEnter(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;
}
