import {
  FluentProvider,
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { Conversation } from './Conversation';
import { Problem } from './screens/Problem';
import { SafetyNet } from './screens/SafetyNet';
import { type HostState, useHost } from './use-host';
import { type Text, TextContext, useTextFor } from './use-text';

const Home = lazy(() => import('./home/Home').then(({ Home }) => ({ default: Home })));

const THEMES: Record<string, Theme> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** The whole panel, or a person's own page, in the theme and language of the Teams around it. */
export function Panel() {
  const { host, theme } = useHost();
  const text = useTextFor(localeOf(host));
  // Until Teams has told its theme, nothing is better than a flash of the wrong one.
  if (host === 'opening' || !text) return null;
  return (
    <FluentProvider
      theme={THEMES[theme] ?? teamsDarkTheme}
      style={{
        height: '100%',
        overflowY: 'auto',
        display: 'flex',
        flexDirection: 'column',
        overflowWrap: 'break-word',
        backgroundColor: tokens.colorNeutralBackground2,
        colorScheme: theme === 'default' ? 'light' : 'dark',
      }}
    >
      <TextContext value={text}>
        <SafetyNet>{screenFor(host, text)}</SafetyNet>
      </TextContext>
    </FluentProvider>
  );
}

function screenFor(host: Exclude<HostState, 'opening'>, { last }: Text) {
  if (last) return <Problem is="broken" onRetry={() => location.reload()} />;
  if (host === 'not-in-teams') return <Problem is="not-in-teams" />;
  if (!host.isHome) return <Conversation host={host} />;
  return (
    <Suspense>
      <Home host={host} />
    </Suspense>
  );
}

function localeOf(host: HostState): string | undefined {
  if (host === 'opening') return undefined;
  return host === 'not-in-teams' ? navigator.language : host.locale;
}
