/** Functions that Live keeps in modules rather than on objects. They have no path; scripts call them. */

import { applicationModule } from "./application.ts"
import { baseModule } from "./base.ts"
import { conversionsModule } from "./conversions.ts"
import { hostModule } from "./host.ts"
import { licensingModule } from "./licensing.ts"
import { midiMapModule } from "./midi-map.ts"
import { simplerDeviceModule } from "./simpler-device.ts"
import { songModule } from "./song.ts"

export const modules = {
  Application: applicationModule,
  Base: baseModule,
  Conversions: conversionsModule,
  Licensing: licensingModule,
  MidiMap: midiMapModule,
  SimplerDevice: simplerDeviceModule,
  Song: songModule,
  "(host)": hostModule,
} as const
