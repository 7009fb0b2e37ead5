"""The application: versions, dialogs, the parts of its window, texts, licences."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises


class Stage(Rehearsal):
    def setUp(self):
        super().setUp()
        self.application = self.simulation.application()
        self.view = self.application.view


class Live(Stage):
    @exercises(
        "Application.get_major_version", "Application.get_minor_version", "Application.get_bugfix_version", "Application.get_version_string",
        "Application.get_build_id", "Application.get_variant", "Application.has_option", "Application.get_document",
        "Live.Application.get_application", "Application.canonical_parent",
    )  # fmt: skip
    def test_it_says_which_live_it_is(self):
        application = self.live("Application").get_application()
        self.assertEqual((application, application.canonical_parent), (self.application, None))
        numbers = (application.get_major_version(), application.get_minor_version(), application.get_bugfix_version())
        self.assertEqual((numbers, application.get_version_string()), ((12, 4, 6), "12.4.6"))
        self.assertEqual((application.get_build_id(), application.get_variant()), ("simulator", self.live("Application").Variants.SUITE))
        self.assertEqual((application.has_option("-LogFrameRate"), application.get_document()), (False, self.song))

    @exercises("Application.average_process_usage", "Application.peak_process_usage")
    def test_the_processor_is_as_busy_as_the_user_makes_it(self):
        heard, live = [], self.application
        live.add_average_process_usage_listener(lambda: heard.append(live.average_process_usage))
        live.add_peak_process_usage_listener(lambda: heard.append(live.peak_process_usage))
        self.simulation.user.work(40, 90)
        self.assertEqual((heard, live.average_process_usage, live.peak_process_usage), ([40.0, 90.0], 40.0, 90.0))

    @exercises("Application.number_of_push_apps_running", "Application.unavailable_features")
    def test_suite_can_do_everything_and_a_smaller_edition_less(self):
        heard, live, features = [], self.application, self.live("Application").UnavailableFeature
        live.add_unavailable_features_listener(lambda: heard.append(list(live.unavailable_features)))
        self.assertEqual((list(live.unavailable_features), live.number_of_push_apps_running), ([], 0))
        self.simulation.user.authorize(features.note_velocity_ranges_and_probabilities)
        self.assertEqual((heard, list(live.unavailable_features)), ([[0]], [0]))

    @exercises("Application.control_surfaces")
    def test_control_surfaces_are_found_where_the_settings_have_them(self):
        heard, live, surface = [], self.application, object()
        live.add_control_surfaces_listener(lambda: heard.append(len(live.control_surfaces)))
        self.assertEqual(list(live.control_surfaces), [])
        self.simulation.place_control_surfaces((surface, None))
        self.assertEqual((list(live.control_surfaces), heard), ([surface, None], [2]))

    @exercises("ControlDescription.id", "ControlDescription.name")
    def test_a_description_of_a_control_begins_empty(self):
        description = self.live("Application").ControlDescription()
        self.assertEqual((description.id, description.name), (0, ""))

    @exercises("Application.browser", "Application.view", "Application.View.canonical_parent")
    def test_browser_and_view_hang_on_it(self):
        self.assertEqual(self.application.browser.instruments.name, "Instruments")
        self.assertEqual(self.application.view.canonical_parent, self.application)

    @exercises("Live.Application.get_random_int", "Live.Application.combine_apcs", "Live.Application.encrypt_challenge",
               "Live.Application.encrypt_challenge2")  # fmt: skip
    def test_its_module_answers_the_same_in_every_run(self):
        module, numbers = self.live("Application"), []
        for _ in range(2):
            self.setUp()
            numbers.append([self.live("Application").get_random_int(0, 100) for _ in range(5)])
        self.assertEqual(numbers[0], numbers[1])
        self.assertTrue(all(0 <= number <= 100 for number in numbers[0]))
        self.assertIs(module.combine_apcs(), False)
        self.assertEqual((module.encrypt_challenge(3, 4), module.encrypt_challenge2(5)), ((3, 4), 5))

    def test_variants_are_named(self):
        variants = self.live("Application").Variants
        self.assertEqual([variants.INTRO, variants.LITE, variants.STANDARD, variants.TRIAL, variants.BETA], ["Intro", "Lite", "Standard", "Trial", "Beta"])


class Dialogs(Stage):
    @exercises("Application.show_on_the_fly_message", "Application.open_dialog_count")
    def test_a_dialog_waits_for_whoever_answers_it(self):
        seen, live = [], self.application

        def answer(message, buttons):
            seen.append((message, buttons, live.open_dialog_count))
            return 1

        self.assertEqual(live.show_on_the_fly_message("Saved"), 0)
        self.simulation.user.answer(answer)
        buttons = self.live("Application").MessageButtons.SAVE_DONT_SAVE_BUTTON
        self.assertEqual(live.show_on_the_fly_message("Save?", buttons), 1)
        self.assertEqual((seen, live.open_dialog_count), ([("Save?", 3, 1)], 0))
        self.assertEqual(self.simulation.messages, ["Saved", "Save?"])

    @exercises("Application.show_message", "Live.Base.get_text", "Text.text", "Live.Base.subst_args")
    def test_lives_own_texts_can_be_shown(self):
        base = self.live("Base")
        text = base.get_text("Messages", "Deleted %1 of %2")
        self.assertEqual((text.text, base.subst_args(text, "1", "2", "", "", "")), ("Deleted %1 of %2", "Deleted 1 of 2"))
        self.assertEqual(self.application.show_message(text, buttons=0), 0)
        self.assertEqual(self.simulation.messages, ["Deleted %1 of %2"])

    @exercises("Live.Base.log")
    def test_a_line_is_written_to_the_log(self):
        self.live("Base").log("hello")
        self.assertEqual(self.simulation.messages, ["hello"])


class Window(Stage):
    @exercises("Application.View.available_main_views", "Application.View.show_view", "Application.View.hide_view",
               "Application.View.is_view_visible", "Application.View.focused_document_view")  # fmt: skip
    def test_session_and_arrangement_take_turns(self):
        heard, view = [], self.view
        view.add_focused_document_view_listener(lambda: heard.append(view.focused_document_view))
        view.add_is_view_visible_listener("Session", lambda: heard.append(view.is_view_visible("Session")))
        self.assertEqual(list(view.available_main_views())[:3], ["Browser", "Arranger", "Session"])
        view.show_view("Arranger")
        self.assertEqual((view.focused_document_view, view.is_view_visible("Session"), heard), ("Arranger", False, [False, "Arranger"]))
        view.hide_view("Arranger")
        self.assertTrue(view.is_view_visible("Session"))
        view.hide_view("Browser")
        self.assertFalse(view.is_view_visible("Browser"))
        self.refuses("View 'Kitchen' not available", lambda: view.show_view("Kitchen"))

    @exercises("Application.View.focus_view", "Application.View.view_focus_changed")
    def test_a_view_gets_the_focus(self):
        heard = []
        self.view.add_view_focus_changed_listener(lambda: heard.append(self.view.focused_document_view))
        self.view.focus_view("Arranger")
        self.assertEqual(heard, ["Arranger"])

    @exercises("Application.View.scroll_view")
    def test_scrolling_the_session_moves_the_selection(self):
        directions = self.live("Application").Application.View.NavDirection
        self.view.scroll_view(directions.right, "Session", False)
        self.view.scroll_view(directions.down, "Session", False)
        song_view = self.song.view
        self.assertEqual((song_view.selected_track, song_view.selected_scene), (self.song.tracks[1], self.song.scenes[1]))
        self.view.scroll_view(directions.up, "Session", False)
        self.view.scroll_view(directions.up, "Session", False)
        self.view.scroll_view(directions.left, "Session", False)
        self.assertEqual((song_view.selected_track, song_view.selected_scene), (self.song.tracks[0], self.song.scenes[0]))
        self.refuses("not available", lambda: self.view.scroll_view(directions.up, "Kitchen", False))

    @exercises("Application.View.zoom_view")
    def test_zooming_folds_the_group_that_is_selected_in_the_session(self):
        self.open({"format": 1, "tracks": [{"kind": "group"}, {"kind": "midi", "group": 0}]})
        view, directions = self.simulation.application().view, self.live("Application").Application.View.NavDirection
        self.song.view.selected_track = self.song.tracks[0]
        view.zoom_view(directions.up, "Session", False)
        self.assertTrue(self.song.tracks[0].fold_state)
        view.zoom_view(directions.down, "Session", False)
        self.assertFalse(self.song.tracks[0].fold_state)
        self.refuses("not available", lambda: view.zoom_view(directions.up, "Kitchen", False))


class Licensing(Stage):
    @exercises(
        "Live.Licensing.authorization_clock_days_ahead", "Live.Licensing.get_authorization_page_url", "Live.Licensing.get_purchase_live_url",
        "Live.Licensing.get_services_url", "Live.Licensing.get_unlock_dir",
    )  # fmt: skip
    def test_every_answer_is_harmless(self):
        licensing = self.live("Licensing")
        self.assertEqual((licensing.authorization_clock_days_ahead(), licensing.get_authorization_page_url(True, False)), (0, ""))
        self.assertEqual((licensing.get_services_url(), licensing.get_purchase_live_url(), licensing.get_unlock_dir()), ("", "", ("", False)))

    @exercises("Live.Licensing.launch_web_browser")
    def test_a_page_is_opened_in_front_of_the_user(self):
        self.live("Licensing").launch_web_browser(url="https://example.org")
        self.assertEqual(self.simulation.user.pages, ["https://example.org"])

    def test_the_bridge_of_the_authorization_script_does_nothing(self):
        document = self.simulation.document
        bridge = self.simulation.package.classes["PythonLicensingBridge"].__new__(self.simulation.package.classes["PythonLicensingBridge"])
        bridge._node = document.new("PythonLicensingBridge", None)
        bridge.store_session_id(session_id="7")
        self.assertEqual((bridge.get_session_id(), bridge.get_trial_time_left(), bridge.base_product_id), ("7", "", "Suite"))
        self.assertTrue(bridge.process_license_response(license_response_lines=["ok"]).unlocked)
        self.assertIsNone(bridge.get_progress_dialog().run_in_modal_loop())
        self.assertIsNone(bridge.request_exit())

    @exercises("UnlockStatus.authorization_deactivated", "UnlockStatus.authorization_expired", "UnlockStatus.has_max_unlock_products",
               "UnlockStatus.temp_demo_mode", "UnlockStatus.time_limited", "UnlockStatus.unlock_error", "UnlockStatus.unlocked")  # fmt: skip
    def test_an_unlock_status_that_is_made_says_no_to_everything(self):
        status = self.live("Licensing").UnlockStatus()
        troubles = (status.authorization_deactivated, status.authorization_expired, status.has_max_unlock_products, status.unlock_error)
        self.assertEqual((troubles, status.temp_demo_mode, status.time_limited, status.unlocked), ((False,) * 4, False, False, False))


if __name__ == "__main__":
    unittest.main()
