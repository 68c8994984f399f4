import type { Known, KnownPeople } from '../../src/teams/people';

/** People kept in memory, for tests of what only asks for them. */
export class SomePeople implements KnownPeople {
  private readonly kept = new Map<string, Known>();

  async find({ tenant, id }: { tenant: string; id: string }): Promise<Known | undefined> {
    return this.kept.get(tenant + id);
  }

  async remember(news: Parameters<KnownPeople['remember']>[0]): ReturnType<KnownPeople['remember']> {
    const before = await this.find(news);
    const person = { name: '', timeZone: 'UTC', locale: 'en', ...before, ...news };
    this.kept.set(news.tenant + news.id, person);
    return { person, arrived: person.reach !== undefined && before?.reach === undefined };
  }

  async unreach({ tenant, id }: { tenant: string; id: string }): Promise<void> {
    const { reach: _, ...rest } = this.kept.get(tenant + id) ?? { tenant, id, name: '', timeZone: 'UTC', locale: 'en' };
    this.kept.set(tenant + id, rest);
  }
}
