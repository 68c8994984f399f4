import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';

/** A button that stands back: a picture, its name for whoever cannot make out the picture. */
export function IconButton(props: {
  icon: ReactElement;
  label: string;
  size?: 'small' | 'large';
  /** Stays in reach of the keyboard, so that the focus is not lost when the last click reaches the end. */
  off?: boolean;
  /** Takes the focus as it comes up: its reader was at what has just made room for it. */
  focused?: boolean;
  onClick(): void;
}) {
  const { icon, label, size = 'small', off = false, focused, onClick } = props;
  return (
    <Button
      appearance="subtle"
      size={size}
      icon={icon}
      aria-label={label}
      title={label}
      disabledFocusable={off}
      autoFocus={focused}
      onClick={onClick}
    />
  );
}
