import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MapRegular } from '@fluentui/react-icons/svg/map';
import { useText } from '../use-text';

const useStyles = makeStyles({
  entry: { alignSelf: 'start', marginLeft: '-8px', color: tokens.colorNeutralForeground3 },
});

/** A quiet way to the map in a talk whose agenda has no part for it. */
export function MapEntry({ onOpen }: { onOpen(): void }) {
  const { t } = useText();
  const styles = useStyles();
  return (
    <Button appearance="subtle" size="small" className={styles.entry} icon={<MapRegular />} onClick={onOpen}>
      {t('map.open')}
    </Button>
  );
}
