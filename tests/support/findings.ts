import { PERMISSIONS } from '../../src/domain/consent';
import type { Finding } from '../../src/domain/finding';
import { reportCard } from '../../src/features/doctor/report-card';
import type { Card } from '../../src/teams/card';

const APP = '11111111-2222-4333-8444-555555555555';
const TENANT = '6b1d8a52-90c4-4e37-a5f8-2d7c3b9e0f11';
const host = 'login.example';

/** One of each that the doctor may say of something that is fine, or left out. */
export const WELL: readonly Finding[] = [
  { check: 'configuration', state: 'fine', says: 'fine' },
  { check: 'version', state: 'fine', says: 'fine', values: { product: '0.1.0', node: '22.1.0', wanted: '20.19' } },
  { check: 'clock', state: 'fine', says: 'fine' },
  { check: 'tables', state: 'fine', says: 'fine', values: { count: 4 } },
  { check: 'wake-ups', state: 'fine', says: 'fine' },
  { check: 'bot', state: 'fine', says: 'fine', values: { app: APP, tenant: TENANT } },
  { check: 'sign-in', state: 'fine', says: 'fine', values: { count: 2 } },
  { check: 'tab', state: 'fine', says: 'fine', values: { uri: `api://career.example/${APP}`, app: APP } },
  { check: 'address', state: 'fine', says: 'fine', values: { host: 'career.example' } },
  {
    check: 'messages',
    state: 'fine',
    says: 'fine',
    values: { url: 'https://career.example/api/messages', status: 401 },
  },
  { check: 'lines', state: 'off', says: 'none' },
  ...PERMISSIONS.map(
    ({ name: permission, ability, tier }): Finding => ({
      check: 'graph',
      state: 'off',
      says: 'above',
      ability,
      values: { permission, tier },
    }),
  ),
  { check: 'connection', state: 'off', says: 'none' },
  { check: 'catalogue', state: 'off', says: 'none' },
];

/** A bad day: as much at once as there can hardly be. */
export const ILL: readonly Finding[] = [
  { check: 'version', state: 'mend', says: 'old', values: { product: '0.1.0', node: '18.1.0', wanted: '20.19' } },
  { check: 'clock', state: 'mend', says: 'ahead', values: { count: 7 } },
  {
    check: 'tables',
    state: 'mend',
    says: 'read-only',
    values: { names: 'pairs, people', code: 'AuthorizationPermissionMismatch' },
  },
  {
    check: 'wake-ups',
    state: 'mend',
    says: 'set-aside',
    values: { count: 2 },
    details: ['recap, due 2026-11-22', 'RowKey  the-key-of-a-row'],
  },
  { check: 'bot', state: 'mend', says: 'secret-ended', values: { app: APP, tenant: TENANT, code: 'AADSTS7000222' } },
  { check: 'sign-in', state: 'mend', says: 'tenant-unknown', values: { tenant: TENANT, status: 400 } },
  { check: 'sign-in', state: 'mend', says: 'unreachable', values: { host, code: 'ETIMEDOUT' } },
  {
    check: 'tab',
    state: 'mend',
    says: 'no-uri',
    values: { uri: `api://career.example/${APP}`, app: APP, code: 'AADSTS500011' },
  },
  {
    check: 'address',
    state: 'mend',
    says: 'certificate',
    values: { host: 'career.example', code: 'CERT_HAS_EXPIRED' },
  },
  {
    check: 'graph',
    state: 'mend',
    says: 'not-granted',
    ability: 'meeting-chat',
    values: { permission: 'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All', tenant: TENANT, app: APP },
  },
  {
    check: 'connection',
    state: 'mend',
    says: 'missing',
    values: { connection: 'calendar', scopes: 'Calendars.ReadWrite' },
  },
  { check: 'catalogue', state: 'mend', says: 'missing' },
  { check: 'messages', state: 'off', says: 'unknown' },
  { check: 'lines', state: 'mend', says: 'failed', values: { kind: 'TypeError' } },
  { check: 'configuration', state: 'fine', says: 'fine' },
];

export function doctorCards(locale: string): readonly (readonly [string, Card])[] {
  return [
    ['of an installation that is well', reportCard(WELL, locale)],
    ['of an installation with much to mend', reportCard(ILL, locale)],
  ];
}
