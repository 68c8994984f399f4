import { makeStyles } from '@fluentui/react-components';
import { WIDE } from './home-styles';
import { MyActions } from './MyActions';
import { NextTalks } from './NextTalks';
import { TheirActions } from './TheirActions';

const useStyles = makeStyles({
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '24px',
    [WIDE]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gridTemplateRows: 'auto 1fr',
      gridTemplateAreas: '"next mine" "theirs mine"',
      columnGap: '32px',
    },
  },
  next: { [WIDE]: { gridArea: 'next' } },
  mine: { [WIDE]: { gridArea: 'mine' } },
  theirs: { [WIDE]: { gridArea: 'theirs' } },
});

/** What is next, what the reader does, and what is done for them: below each other on a phone, side by side on a desk. */
export function Now() {
  const styles = useStyles();
  return (
    <div className={styles.parts}>
      <div className={styles.next}>
        <NextTalks />
      </div>
      <div className={styles.mine}>
        <MyActions />
      </div>
      <div className={styles.theirs}>
        <TheirActions />
      </div>
    </div>
  );
}
