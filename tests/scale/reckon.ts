import { CODE, type Figures } from './figures';
import { LIMITS } from './limits';

const DAYS = 30;
const SECONDS_A_MONTH = DAYS * 24 * 60 * 60;
const GIGABYTE = 1_000_000_000;
/** Two places, every five minutes; see infra/modules/watch.bicep. */
const CHECKS_A_MONTH = (2 * SECONDS_A_MONTH) / 300;

/** What an organisation of so many people asks of everything in a month, and in its busiest moment. */
export function reckon({ counted, assumed }: Figures, employees: number) {
  const { conversationsAYear, minutes, mornings, workingDaysAMonth, shareOfTheBusiestHour, instances } = assumed;
  const talks = (employees * conversationsAYear) / 12;
  const talksInBusiestHour = (talks / workingDaysAMonth) * shareOfTheBusiestHour;
  const talksAtOnce = (talksInBusiestHour * minutes) / 60;

  const looksASecond = (CODE.shards * instances) / CODE.secondsBetweenLooks;
  const readsASecond = (talksAtOnce * Math.min(instances, 2)) / CODE.secondsBetweenReads;
  const requestsASecond = (talksInBusiestHour * counted.requestsOfAConversation) / 3600;

  const ofTalks = talks * counted.requestsOfAConversation;
  const ofPanels = (talks * minutes * 60 * Math.min(instances, 2)) / CODE.secondsBetweenReads;
  const ofLooks = looksASecond * SECONDS_A_MONTH;

  const kept = (employees * conversationsAYear * assumed.retentionMonths) / 12;
  const messagesAMorning = (talks * mornings) / workingDaysAMonth;
  const pace = Math.min(CODE.pace * instances, LIMITS.messagesASecond);
  return {
    talks,
    talksAtOnce,
    panelsAtOnce: 2 * talksAtOnce,
    talksASecond: talksInBusiestHour / 3600,
    commandsASecond: (talksInBusiestHour * counted.commandsOfAConversation) / 3600,
    requests: { ofTalks, ofPanels, ofLooks, all: ofTalks + ofPanels + ofLooks },
    requestsASecond: readsASecond + requestsASecond + looksASecond,
    requestsASecondCarried: requestsASecond + looksASecond,
    rows: kept * counted.rowsOfAConversation,
    gigabytes: (kept * counted.bytesOfAConversation) / GIGABYTE,
    messagesAMorning,
    secondsOfMorning: messagesAMorning / pace,
    requestsASecondOfMorning: Math.min(messagesAMorning, pace) * counted.requestsOfAReminder,
    units: Math.ceil((2 * talksAtOnce) / LIMITS.connectionsAUnit),
  };
}

export type Reckoned = ReturnType<typeof reckon>;

/** What it costs in a month, line by line. */
export function costOf({ prices, assumed }: Figures, { requests, gigabytes, units }: Reckoned) {
  const lines = {
    servers: assumed.instances * prices.server,
    requests: (requests.all / 10_000) * prices.tenThousandTableRequests,
    stored: gigabytes * prices.storedGigabyte,
    logs: prices.loggedGigabytes * prices.loggedGigabyte,
    checks: CHECKS_A_MONTH * prices.check,
  };
  const all = Object.values(lines).reduce((sum, each) => sum + each, 0);
  return {
    ...lines,
    all,
    /** Instead of reading the tables for the panels. */
    carried: units * prices.webPubSubUnit - (requests.ofPanels / 10_000) * prices.tenThousandTableRequests,
    /** One kilobyte of log for each request to the tables. */
    audit: (requests.all / 1_000_000) * prices.loggedGigabyte,
  };
}
