import { z } from 'zod';
import { sameCase, type TenantId } from '../domain/person';
import { isTimeZone } from '../domain/time';
import type { Key, Known } from './people';

/** Who sent an activity, and what it tells about them. */
export interface Visitor {
  key: Key;
  /** Whether it came from the 1:1 chat with the bot: only there may anything of substance be said. */
  personal: boolean;
  /** They are removing the app from that chat, which is none of theirs any more. */
  leaving: boolean;
  news: Partial<Pick<Known, 'name' | 'timeZone' | 'locale' | 'reach'>>;
}

const guid = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
  .transform(sameCase);
const sender = z.object({
  type: z.string(),
  action: z.string().optional().catch(undefined),
  channelId: z.literal('msteams'),
  serviceUrl: z.string(),
  from: z.object({ id: z.string(), aadObjectId: guid, name: z.string().min(1).optional().catch(undefined) }),
  conversation: z.object({
    id: z.string(),
    conversationType: z.string().optional(),
    tenantId: z.string().optional().catch(undefined),
  }),
  channelData: z
    .object({ tenant: z.object({ id: z.string() }) })
    .optional()
    .catch(undefined),
  localTimezone: z.string().optional().catch(undefined),
  locale: z.string().optional().catch(undefined),
  entities: z.array(z.unknown()).catch([]),
});
const clientInfo = z.object({
  type: z.literal('clientInfo'),
  locale: z.string().optional().catch(undefined),
  timezone: z.string().optional().catch(undefined),
});

/**
 * @param tenants whose people are let in.
 * @returns nothing for an activity from elsewhere than Teams, from nobody with an Entra account, or from another tenant.
 */
export function visitorOf(activity: unknown, tenants: readonly TenantId[] | 'any-in-local'): Visitor | undefined {
  const parsed = sender.safeParse(activity);
  if (!parsed.success) return undefined;
  const {
    type,
    action = '',
    from,
    conversation,
    channelData,
    serviceUrl,
    entities,
    localTimezone,
    locale,
  } = parsed.data;
  const tenant = guid.safeParse(channelData?.tenant.id ?? conversation.tenantId);
  if (!tenant.success || (tenants !== 'any-in-local' && !tenants.includes(tenant.data))) return undefined;
  const client = entities.map((entity) => clientInfo.safeParse(entity).data).find((info) => info !== undefined);
  const personal = conversation.conversationType === 'personal';
  const leaving = personal && type === 'installationUpdate' && action.startsWith('remove');
  return {
    key: { tenant: tenant.data, id: from.aadObjectId },
    personal,
    leaving,
    news: {
      name: from.name,
      timeZone: [localTimezone, client?.timezone].find((zone) => zone !== undefined && isTimeZone(zone)),
      locale: [locale, client?.locale].find((tag) => tag !== undefined && isLocale(tag)),
      reach: personal && !leaving ? { serviceUrl, chat: conversation.id, user: from.id } : undefined,
    },
  };
}

const mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string().min(1), name: z.string().default('') }),
});

/** The first person named with an @ who is not the bot; `id` is Teams' id, not Entra's. */
export function mentionIn(entities: unknown, bot: string): { id: string; name: string } | undefined {
  return (Array.isArray(entities) ? entities : [])
    .map((entity) => mention.safeParse(entity).data?.mentioned)
    .find((mentioned) => mentioned !== undefined && mentioned.id !== bot);
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
