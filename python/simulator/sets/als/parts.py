"""The parts of a Set in the files of Live 8 to 12. One that is not among them belongs to a Live we have not seen."""

KNOWN_PARTS = frozenset(
    """
    NextPointeeId OverwriteProtectionNumber LomId LomIdView Tracks MasterTrack MainTrack PreHearTrack SendsPre
    SceneNames Scenes Transport SongMasterValues SessionScrollPos SignalModulations GlobalQuantisation
    AutoQuantisation Grid ScaleInformation InKey SmpteFormat TimeSelection SequencerNavigator Locators
    DetailClipKeyMidis Annotation SoloOrPflSavedValue SoloInPlace CrossfadeCurve LatencyCompensation
    HighlightedTrackIndex GroovePool AutomationMode SnapAutomationToGrid ArrangementOverdub ColorSequenceIndex
    ViewData ViewStates LinkedTrackGroups TuningSystems NoteAlgorithms NoteSpellingPreference TracksListWrapper
    VisibleTracksListWrapper ReturnTracksListWrapper ScenesListWrapper CuePointsListWrapper ChooserBar ExpressionLane
    ContentLanes ContentSplitterProperties ViewStateExtendedClipProperties ViewStateFxSlotCount
    AutoColorPickerForPlayerAndGroupTracks AutoColorPickerForReturnAndMasterTracks
    AutoColorPickerForReturnAndMainTracks VideoWindowRect ShowVideoWindow TrackHeaderWidth ViewStateArrangerHasDetail
    ViewStateSessionHasDetail ViewStateDetailIsSample AccidentalSpellingPreference PreferFlatRootNote
    UseWarperLegacyHiQMode
    """.split()
)
