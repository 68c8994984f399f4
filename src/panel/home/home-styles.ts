import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** From here on there is room for two columns. */
export const WIDE = '@media (min-width: 840px)';

/** How the parts of a person's own page look, beside what every screen of the panel shares. */
export const useHomeStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  /** A column that lines of text can be read in. */
  column: { display: 'flex', flexDirection: 'column', gap: '20px', maxWidth: '640px', minWidth: 0 },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere', userSelect: 'text', whiteSpace: 'pre-wrap' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  unfold: {
    '& summary': {
      cursor: 'pointer',
      borderRadius: tokens.borderRadiusMedium,
      padding: '4px 0',
      overflowWrap: 'anywhere',
    },
    '& summary:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});
