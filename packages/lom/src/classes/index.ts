/** Every class of the API, by the name that rows and paths use for it. */

import { Application } from "./application/application.ts"
import { ApplicationView } from "./application/application-view.ts"
import { ControlDescription } from "./application/control-description.ts"
import { ControlSurfaceProxy } from "./application/control-surface-proxy.ts"
import { Variants } from "./application/variants.ts"
import { Browser } from "./browser/browser.ts"
import { BrowserItem } from "./browser/browser-item.ts"
import { BrowserItemIterator } from "./browser/browser-item-iterator.ts"
import { Clip } from "./clips/clip.ts"
import { ClipView } from "./clips/clip-view.ts"
import { Envelope } from "./clips/envelope.ts"
import { CcControlDevice } from "./devices/cc-control-device.ts"
import { CompressorDevice } from "./devices/compressor-device.ts"
import { Device } from "./devices/device.ts"
import { DeviceIO } from "./devices/device-io.ts"
import { DeviceParameter } from "./devices/device-parameter.ts"
import { DeviceView } from "./devices/device-view.ts"
import { DriftDevice } from "./devices/drift-device.ts"
import { DrumCellDevice } from "./devices/drum-cell-device.ts"
import { Eq8Device } from "./devices/eq8-device.ts"
import { Eq8DeviceView } from "./devices/eq8-device-view.ts"
import { HybridReverbDevice } from "./devices/hybrid-reverb-device.ts"
import { LooperDevice } from "./devices/looper-device.ts"
import { MaxDevice } from "./devices/max-device.ts"
import { MeldDevice } from "./devices/meld-device.ts"
import { PluginDevice } from "./devices/plugin-device.ts"
import { RoarDevice } from "./devices/roar-device.ts"
import { ShifterDevice } from "./devices/shifter-device.ts"
import { SpectralResonatorDevice } from "./devices/spectral-resonator-device.ts"
import { WavetableDevice } from "./devices/wavetable-device.ts"
import { ProgressDialog } from "./licensing/progress-dialog.ts"
import { PythonLicensingBridge } from "./licensing/python-licensing-bridge.ts"
import { StartupDialog } from "./licensing/startup-dialog.ts"
import { UnlockStatus } from "./licensing/unlock-status.ts"
import { ChainMixerDevice } from "./mixer/chain-mixer-device.ts"
import { MixerDevice } from "./mixer/mixer-device.ts"
import { Chain } from "./racks/chain.ts"
import { DrumChain } from "./racks/drum-chain.ts"
import { DrumPad } from "./racks/drum-pad.ts"
import { RackDevice } from "./racks/rack-device.ts"
import { RackDeviceView } from "./racks/rack-device-view.ts"
import { CInstance } from "./script/c-instance.ts"
import { ControlSurface } from "./script/control-surface.ts"
import { LimitationError } from "./script/limitation-error.ts"
import { ListenerHandle } from "./script/listener-handle.ts"
import { LomObject } from "./script/lom-object.ts"
import { Text } from "./script/text.ts"
import { Timer } from "./script/timer.ts"
import { Sample } from "./simpler/sample.ts"
import { SimplerDevice } from "./simpler/simpler-device.ts"
import { SimplerDeviceView } from "./simpler/simpler-device-view.ts"
import { CuePoint } from "./song/cue-point.ts"
import { Groove } from "./song/groove.ts"
import { GroovePool } from "./song/groove-pool.ts"
import { Scene } from "./song/scene.ts"
import { Song } from "./song/song.ts"
import { SongView } from "./song/song-view.ts"
import { TuningSystem } from "./song/tuning-system.ts"
import { ClipSlot } from "./tracks/clip-slot.ts"
import { DeviceContainer } from "./tracks/device-container.ts"
import { TakeLane } from "./tracks/take-lane.ts"
import { Track } from "./tracks/track.ts"
import { TrackView } from "./tracks/track-view.ts"
import { BeatTime } from "./values/beat-time.ts"
import { CCFeedbackRule } from "./values/cc-feedback-rule.ts"
import { EnvelopeEvent } from "./values/envelope-event.ts"
import { EnvelopeEventControlCoefficients } from "./values/envelope-event-control-coefficients.ts"
import { MidiNote } from "./values/midi-note.ts"
import { MidiNoteSpecification } from "./values/midi-note-specification.ts"
import { NoteFeedbackRule } from "./values/note-feedback-rule.ts"
import { PitchBendFeedbackRule } from "./values/pitch-bend-feedback-rule.ts"
import { PitchClassAndOctave } from "./values/pitch-class-and-octave.ts"
import { ReferencePitch } from "./values/reference-pitch.ts"
import { RoutingChannel } from "./values/routing-channel.ts"
import { RoutingType } from "./values/routing-type.ts"
import { SmptTime } from "./values/smpt-time.ts"
import { WarpMarker } from "./values/warp-marker.ts"
import { vectors } from "./vectors.ts"

export const classes = {
  ATimeableValueVector: vectors.ATimeableValueVector,
  Application,
  "Application.View": ApplicationView,
  BeatTime,
  Browser,
  BrowserItem,
  BrowserItemIterator,
  BrowserItemVector: vectors.BrowserItemVector,
  CCFeedbackRule,
  CInstance,
  CcControlDevice,
  Chain,
  ChainMixerDevice,
  Clip,
  "Clip.View": ClipView,
  ClipSlot,
  CompressorDevice,
  ControlDescription,
  ControlDescriptionVector: vectors.ControlDescriptionVector,
  ControlSurface,
  ControlSurfaceProxy,
  CuePoint,
  Device,
  "Device.View": DeviceView,
  DeviceContainer,
  DeviceIO,
  DeviceParameter,
  DriftDevice,
  DrumCellDevice,
  DrumChain,
  DrumPad,
  Envelope,
  EnvelopeEvent,
  EnvelopeEventControlCoefficients,
  EnvelopeEventVector: vectors.EnvelopeEventVector,
  Eq8Device,
  "Eq8Device.View": Eq8DeviceView,
  FloatVector: vectors.FloatVector,
  Groove,
  GroovePool,
  HybridReverbDevice,
  IntU64Vector: vectors.IntU64Vector,
  IntVector: vectors.IntVector,
  LimitationError,
  ListenerHandle,
  ListenerVector: vectors.ListenerVector,
  LomObject,
  LooperDevice,
  MaxDevice,
  MeldDevice,
  MidiNote,
  MidiNoteSpecification,
  MidiNoteVector: vectors.MidiNoteVector,
  MixerDevice,
  NoteFeedbackRule,
  ObjectVector: vectors.ObjectVector,
  PitchBendFeedbackRule,
  PitchClassAndOctave,
  PluginDevice,
  ProgressDialog,
  PythonLicensingBridge,
  RackDevice,
  "RackDevice.View": RackDeviceView,
  ReferencePitch,
  RoarDevice,
  RoutingChannel,
  RoutingChannelVector: vectors.RoutingChannelVector,
  RoutingType,
  RoutingTypeVector: vectors.RoutingTypeVector,
  Sample,
  Scene,
  ShifterDevice,
  SimplerDevice,
  "SimplerDevice.View": SimplerDeviceView,
  SmptTime,
  Song,
  "Song.View": SongView,
  SpectralResonatorDevice,
  StartupDialog,
  StringVector: vectors.StringVector,
  TakeLane,
  Text,
  Timer,
  Track,
  "Track.View": TrackView,
  TuningSystem,
  UnavailableFeatureVector: vectors.UnavailableFeatureVector,
  UnlockStatus,
  Variants,
  Vector: vectors.Vector,
  WarpMarker,
  WarpMarkerVector: vectors.WarpMarkerVector,
  WavetableDevice,
} as const
