import type { CalendarEntry } from './entry';

/** Longer addresses are cut off by clients on the way to Teams. */
const LONGEST_LINK = 2000;

/**
 * A link that opens Teams' own new-meeting form filled in; whoever clicks it still looks it over and sends it.
 * What does not fit is left out, the description first.
 */
export function newMeetingLink(entry: CalendarEntry): string {
  const needed = {
    subject: entry.subject,
    startTime: new Date(entry.startsAt).toISOString(),
    endTime: new Date(entry.endsAt).toISOString(),
  };
  const attendees = entry.people.map(({ email }) => email).join(',');
  const withPeople = attendees ? { ...needed, attendees } : needed;
  const versions = [{ ...withPeople, content: entry.description }, withPeople, needed].map(link);
  return versions.find((version) => version.length <= LONGEST_LINK) ?? link({ startTime: needed.startTime });
}

/** Teams reads `%20` for a space, not the `+` of a form. */
function link(parameters: Record<string, string>): string {
  const pairs = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `https://teams.microsoft.com/l/meeting/new?${pairs.join('&')}`;
}
