import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** So little height (a zoomed panel) that a fixed head and foot would leave no room between them. */
export const SHORT = '@media (max-height: 440px)';

/** The frame that every screen stands in: a body that scrolls, and a foot with the one thing to do next. */
export const usePage = makeStyles({
  frame: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    [SHORT]: { minHeight: 'auto' },
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '640px',
    margin: '0 auto',
    padding: '16px',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    [SHORT]: { overflowY: 'visible' },
  },
  foot: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '640px',
    margin: '0 auto',
    padding: '12px 16px',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
  },
  card: {
    padding: '14px 16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  quiet: { display: 'flex', flexDirection: 'column', gap: '6px' },
  heading: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
