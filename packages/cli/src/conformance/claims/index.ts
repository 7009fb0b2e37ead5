/** Everything that is tried, in the order in which a report tells it. */
import type { Chapter } from "../claim.ts"
import { clips } from "./clips.ts"
import { deviceChapters } from "./devices.ts"
import { envelopes } from "./envelopes.ts"
import { listening } from "./listening.ts"
import { mixer } from "./mixer.ts"
import { noteChapters } from "./notes.ts"
import { tracks } from "./tracks.ts"

export const chapters = (): readonly Chapter[] => [
  ...tracks,
  ...mixer,
  ...clips,
  ...noteChapters,
  ...envelopes,
  ...listening,
  ...deviceChapters(),
]
