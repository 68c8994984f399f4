import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { type Clock, days } from '../domain/time';
import type { Links } from './links';

export interface SignedLinksConfig {
  /** At least 32 characters. */
  secret: string;
  /** Scheme and host, without a slash at the end. */
  publicUrl: string;
  clock: Clock;
}

const LIFE = days(90);
/** A signature is good for one thing only: no other token of ours may pass for this one. */
const CALENDAR = 'calendar';

const calendarClaims = z.object({ t: z.string(), m: z.string(), e: z.string(), c: z.string() });

export function createSignedLinks({ secret, publicUrl, clock }: SignedLinksConfig): Links {
  const key = new TextEncoder().encode(secret);
  return {
    async calendar({ pair: { tenant: t, manager: m, employee: e }, id: c }) {
      const token = await new SignJWT({ t, m, e, c })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(CALENDAR)
        .setExpirationTime(new Date(clock() + LIFE))
        .sign(key);
      return `${publicUrl}/calendar/${token}.ics`;
    },
    async readCalendar(token) {
      const options = { algorithms: ['HS256'], audience: CALENDAR, currentDate: new Date(clock()) };
      const verified = await jwtVerify(token, key, options).catch(() => undefined);
      const { data } = calendarClaims.safeParse(verified?.payload);
      return data && { pair: { tenant: data.t, manager: data.m, employee: data.e }, id: data.c };
    },
  };
}
