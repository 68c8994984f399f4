/** What Microsoft documents, read in November 2026 in copies of its pages; each says of itself that it may change. */
export const LIMITS = {
  /** Azure Tables: https://learn.microsoft.com/azure/storage/tables/scalability-targets */
  accountRequestsASecond: 20_000,
  partitionEntitiesASecond: 2_000,
  /** Teams: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit; earlier versions of the page said 30. */
  messagesASecond: 50,
  messagesASecondBefore: 30,
  /** Microsoft Graph: https://learn.microsoft.com/graph/throttling-limits, for an app in a tenant. */
  installationsASecond: 30,
  presencesASecond: 1_500 / 30,
  /** Azure Web PubSub: https://azure.microsoft.com/pricing/details/web-pubsub/ */
  connectionsAUnit: 1_000,
} as const;
