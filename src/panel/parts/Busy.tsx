import { Spinner } from '@fluentui/react-components';

/** What takes longer than a moment, on a page that has nothing else to show. */
export function Busy({ label }: { label: string }) {
  return (
    <main style={{ height: '100%', display: 'grid', placeContent: 'center' }}>
      <Spinner size="small" label={label} labelPosition="below" delay={300} />
    </main>
  );
}
