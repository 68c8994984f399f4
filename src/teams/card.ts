/** An Adaptive Card, version 1.5, ready to be sent. */
export interface Card {
  type: 'AdaptiveCard';
  version: '1.5';
  body: unknown[];
  actions?: unknown[];
  [more: string]: unknown;
}
