import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';

const NARROW = '@media (max-width: 310px)';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '3px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  tab: {
    ...typographyStyles.body1,
    font: 'inherit',
    border: 'none',
    background: 'none',
    cursor: 'pointer',
    minHeight: '36px',
    padding: '0 6px',
    [NARROW]: { fontSize: tokens.fontSizeBase200, padding: '0 4px' },
    color: tokens.colorNeutralForeground2,
    borderBottom: '3px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    borderBottomLeftRadius: 0,
    borderBottomRightRadius: 0,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  panel: { paddingTop: '12px', display: 'flex', flexDirection: 'column', gap: '12px' },
});

export interface TabProps<Name extends string> {
  label: string;
  tabs: readonly { name: Name; label: string }[];
  chosen: Name;
  onChoose(name: Name): void;
  children: ReactNode;
}

/** Tabs by the WAI-ARIA pattern. Fluent's own bring a focus engine that weighs more than all the rest of the panel. */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose, children }: TabProps<Name>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = tabs.findIndex(({ name }) => name === chosen);
    const next = (at + step + tabs.length) % tabs.length;
    const to = tabs[next];
    if (to) onChoose(to.name);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <section>
      <div role="tablist" aria-label={label} className={styles.list} ref={list} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            type="button"
            key={tab.name}
            role="tab"
            id={`tab-${tab.name}`}
            aria-selected={tab.name === chosen}
            aria-controls="tabpanel"
            tabIndex={tab.name === chosen ? 0 : -1}
            className={mergeClasses(styles.tab, tab.name === chosen && styles.chosen)}
            onClick={() => onChoose(tab.name)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tabpanel" aria-labelledby={`tab-${chosen}`} className={styles.panel}>
        {children}
      </div>
    </section>
  );
}
