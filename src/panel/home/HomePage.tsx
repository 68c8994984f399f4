import { makeStyles, mergeClasses, typographyStyles } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { usePage } from '../page-styles';
import { Tabs } from '../talk/Tabs';
import { useText } from '../use-text';
import { Now } from './Now';

const History = lazy(() => import('./History').then(({ History }) => ({ default: History })));
const SettingsPage = lazy(() => import('./SettingsPage').then(({ SettingsPage }) => ({ default: SettingsPage })));
const DataPage = lazy(() => import('./DataPage').then(({ DataPage }) => ({ default: DataPage })));

const useStyles = makeStyles({
  body: { maxWidth: '1120px' },
  title: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere', hyphens: 'auto' },
});

const PAGES = ['now', 'history', 'settings', 'data'] as const;
type Page = (typeof PAGES)[number];

/** What is next first; what was, and how one wants it, a tap away. */
export function HomePage() {
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  const [chosen, choose] = useState<Page>('now');
  const tabs = PAGES.map((name) => ({ name, label: t(`home.tab.${name}`) }));
  return (
    <div className={page.frame}>
      <main className={mergeClasses(page.body, styles.body)}>
        <h1 className={styles.title}>{t('home.title')}</h1>
        <Tabs<Page> label={t('home.tab.label')} tabs={tabs} chosen={chosen} onChoose={choose}>
          {chosen === 'now' && <Now />}
          <Suspense>
            {chosen === 'history' && <History />}
            {chosen === 'settings' && <SettingsPage />}
            {chosen === 'data' && <DataPage />}
          </Suspense>
        </Tabs>
      </main>
    </div>
  );
}
