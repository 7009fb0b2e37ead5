export { Outbox } from "./outbox.ts"
export type { Subscription, Watcher } from "./subscription.ts"
export { type FeedHandlers, type Source, type WatchRequest, WatchTable } from "./watch-table.ts"
