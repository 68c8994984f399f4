import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';

/** A button that stands back: a picture, its name for whoever cannot make out the picture. */
export function IconButton(props: {
  icon: ReactElement;
  label: string;
  size?: 'small' | 'large';
  /** Stays in reach of the keyboard, so that the focus is not lost when the last click reaches the end. */
  off?: boolean;
  onClick(): void;
}) {
  const { icon, label, size = 'small', off = false, onClick } = props;
  return (
    <Button
      appearance="subtle"
      size={size}
      icon={icon}
      aria-label={label}
      title={label}
      disabledFocusable={off}
      onClick={onClick}
    />
  );
}
