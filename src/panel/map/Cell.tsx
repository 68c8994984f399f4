import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useId } from 'react';
import { LONGEST_CELL, type Rewritten } from '../../domain/career-map';
import { Writing } from '../parts/Writing';
import { useText } from '../use-text';
import { type CellWriting, useCell } from './use-cell';

const useStyles = makeStyles({
  button: {
    font: 'inherit',
    textAlign: 'start',
    border: 'none',
    background: 'none',
    cursor: 'pointer',
    minHeight: '28px',
    padding: '4px 8px',
    margin: '0 -8px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  empty: { display: 'flex', alignItems: 'center', gap: '6px', color: tokens.colorBrandForeground1 },
  icon: { fontSize: '16px', flexShrink: 0 },
  label: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground3 },
  text: { ...typographyStyles.body1, display: 'block', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  strong: { ...typographyStyles.body1Strong },
  box: { display: 'flex', flexDirection: 'column', gap: '4px' },
  changed: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface CellProps {
  /** Names its draft. */
  name: string;
  /** What it is called once it is filled. */
  label: string;
  /** The question it answers, for as long as it is empty. */
  ask: string;
  text: string;
  strong?: boolean;
  onSay(said: Rewritten): void;
}

/** One thing on the map: a quiet question, then its answer; either is written at a tap, and saved when it is left. */
export function Cell({ name, label, ask, text, strong, onSay }: CellProps) {
  const styles = useStyles();
  const writing = useCell(name, text, onSay);
  if (writing.draft) return <CellBox label={text === '' ? ask : label} text={text} writing={writing} />;
  if (text === '')
    return (
      <button
        type="button"
        ref={writing.button}
        className={mergeClasses(styles.button, styles.empty)}
        onClick={writing.begin}
      >
        <AddRegular className={styles.icon} aria-hidden />
        {ask}
      </button>
    );
  return (
    <button type="button" ref={writing.button} className={styles.button} onClick={writing.begin}>
      <span className={styles.label}>{label}</span>
      <span className={mergeClasses(styles.text, strong && styles.strong)}>{text}</span>
    </button>
  );
}

function CellBox({ label, text, writing }: { label: string; text: string; writing: CellWriting }) {
  const { t } = useText();
  const styles = useStyles();
  const { draft, fresh, write, save, enter, leave } = writing;
  const id = useId();
  return (
    <div className={styles.box}>
      <span className={styles.label} id={id}>
        {label}
      </span>
      <Writing
        aria-labelledby={id}
        autoFocus={fresh}
        lines={1}
        value={draft?.text ?? ''}
        maxLength={LONGEST_CELL}
        onWrite={write}
        onEnter={enter}
        onEscape={leave}
        onBlur={save}
      />
      {draft && draft.was !== text && <p className={styles.changed}>{t('map.changed')}</p>}
    </div>
  );
}
