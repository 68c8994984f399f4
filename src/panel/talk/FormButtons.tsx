import { Button, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  row: { flexGrow: 1, display: 'flex', flexWrap: 'wrap', justifyContent: 'end', gap: '6px' },
});

export interface FormButtonsProps {
  label: string;
  ready: boolean;
  onDo(): void;
  /** Without it, there is nothing to go back to. */
  cancel?: string;
  onCancel?(): void;
}

/** What to do with what has been written, and the way back. */
export function FormButtons({ label, ready, onDo, cancel, onCancel }: FormButtonsProps) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      {onCancel && (
        <Button appearance="subtle" onClick={onCancel}>
          {cancel}
        </Button>
      )}
      <Button disabledFocusable={!ready} onClick={onDo}>
        {label}
      </Button>
    </div>
  );
}
