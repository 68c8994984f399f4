import { createHash } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';
import { type Clock, days } from '../domain/time';
import type { Links } from './links';

export interface SealedLinksConfig {
  /** At least 32 characters. */
  secret: string;
  /** Scheme and host, without a slash at the end. */
  publicUrl: string;
  clock: Clock;
}

const LIFE = days(90);
/** A token is good for one thing only: no other of ours may pass for this one. */
const CALENDAR = 'calendar';

const calendarClaims = z.object({ t: z.string(), m: z.string(), e: z.string(), c: z.string() });

/** Sealed rather than only signed: whoever sees a link learns not even whose it is. */
export function createSealedLinks({ secret, publicUrl, clock }: SealedLinksConfig): Links {
  const key = createHash('sha256').update(secret).digest();
  return {
    async calendar({ pair: { tenant: t, manager: m, employee: e }, id: c }) {
      const token = await new EncryptJWT({ t, m, e, c })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(CALENDAR)
        .setExpirationTime(new Date(clock() + LIFE))
        .encrypt(key);
      return `${publicUrl}/calendar/${token}.ics`;
    },
    async readCalendar(token) {
      const currentDate = new Date(clock());
      const options = { contentEncryptionAlgorithms: ['A256GCM'], audience: CALENDAR, currentDate };
      const opened = await jwtDecrypt(token, key, options).catch(() => undefined);
      const { data } = calendarClaims.safeParse(opened?.payload);
      return data && { pair: { tenant: data.t, manager: data.m, employee: data.e }, id: data.c };
    },
  };
}
