/** Every enum of the API, and one object per enum to write its members by name: `Quantization.q_bar`. */

import { applicationEnums } from "./application.ts"
import { browserEnums } from "./browser.ts"
import { clipEnums } from "./clip.ts"
import { clipSlotEnums } from "./clip-slot.ts"
import { conversionsEnums } from "./conversions.ts"
import { deviceEnums } from "./device.ts"
import { deviceParameterEnums } from "./device-parameter.ts"
import { eq8DeviceEnums } from "./eq8-device.ts"
import { grooveEnums } from "./groove.ts"
import { licensingEnums } from "./licensing.ts"
import { midiMapEnums } from "./midi-map.ts"
import { mixerDeviceEnums } from "./mixer-device.ts"
import { sampleEnums } from "./sample.ts"
import { simplerDeviceEnums } from "./simpler-device.ts"
import { songEnums } from "./song.ts"
import { trackEnums } from "./track.ts"
import { wavetableDeviceEnums } from "./wavetable-device.ts"

export const enums = {
  ...applicationEnums,
  ...browserEnums,
  ...clipEnums,
  ...clipSlotEnums,
  ...conversionsEnums,
  ...deviceEnums,
  ...deviceParameterEnums,
  ...eq8DeviceEnums,
  ...grooveEnums,
  ...licensingEnums,
  ...midiMapEnums,
  ...mixerDeviceEnums,
  ...sampleEnums,
  ...simplerDeviceEnums,
  ...songEnums,
  ...trackEnums,
  ...wavetableDeviceEnums,
} as const

export const MessageButtons = enums["Application.MessageButtons"].members
export const PushDialogType = enums["Application.PushDialogType"].members
export const UnavailableFeature = enums["Application.UnavailableFeature"].members
export const NavDirection = enums["Application.View.NavDirection"].members
export const BrowserFilterType = enums["Browser.FilterType"].members
export const BrowserRelation = enums["Browser.Relation"].members
export const ClipLaunchQuantization = enums["Clip.ClipLaunchQuantization"].members
export const GridQuantization = enums["Clip.GridQuantization"].members
export const LaunchMode = enums["Clip.LaunchMode"].members
export const WarpMode = enums["Clip.WarpMode"].members
export const ClipSlotPlayingState = enums["ClipSlot.ClipSlotPlayingState"].members
export const AudioToMidiType = enums["Conversions.AudioToMidiType"].members
export const DeviceType = enums["Device.DeviceType"].members
export const AutomationState = enums["DeviceParameter.AutomationState"].members
export const ParameterState = enums["DeviceParameter.ParameterState"].members
export const Eq8EditMode = enums["Eq8Device.EditMode"].members
export const Eq8GlobalMode = enums["Eq8Device.GlobalMode"].members
export const GrooveBase = enums["Groove.Base"].members
export const TrialContext = enums["Licensing.TrialContext"].members
export const MapMode = enums["MidiMap.MapMode"].members
export const CrossfadeAssignment = enums["MixerDevice.crossfade_assignments"].members
export const PanningMode = enums["MixerDevice.panning_modes"].members
export const SlicingBeatDivision = enums["Sample.SlicingBeatDivision"].members
export const SlicingStyle = enums["Sample.SlicingStyle"].members
export const TransientLoopMode = enums["Sample.TransientLoopMode"].members
export const SimplerPlaybackMode = enums["SimplerDevice.PlaybackMode"].members
export const SimplerSlicingPlaybackMode = enums["SimplerDevice.SlicingPlaybackMode"].members
export const CaptureDestination = enums["Song.CaptureDestination"].members
export const CaptureMode = enums["Song.CaptureMode"].members
export const Quantization = enums["Song.Quantization"].members
export const RecordingQuantization = enums["Song.RecordingQuantization"].members
export const SessionRecordStatus = enums["Song.SessionRecordStatus"].members
export const TimeFormat = enums["Song.TimeFormat"].members
export const DeviceInsertMode = enums["Track.DeviceInsertMode"].members
export const RoutingChannelLayout = enums["Track.RoutingChannelLayout"].members
export const RoutingTypeCategory = enums["Track.RoutingTypeCategory"].members
export const MonitoringState = enums["Track.monitoring_states"].members
export const WavetableEffectMode = enums["WavetableDevice.EffectMode"].members
export const WavetableFilterRouting = enums["WavetableDevice.FilterRouting"].members
export const WavetableModulationSource = enums["WavetableDevice.ModulationSource"].members
export const WavetableUnisonMode = enums["WavetableDevice.UnisonMode"].members
export const WavetableVoiceCount = enums["WavetableDevice.VoiceCount"].members
export const WavetableVoicing = enums["WavetableDevice.Voicing"].members
