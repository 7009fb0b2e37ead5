"""Live.Licensing, as far as scripts reach it."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises

FIELDS = (
    "authorization_deactivated", "authorization_expired", "has_max_unlock_products", "temp_demo_mode", "time_limited", "unlock_error",
    "unlocked",
)  # fmt: skip


class Licensing(Rehearsal):
    @exercises(*("UnlockStatus." + field for field in FIELDS))
    def test_a_status_that_a_script_makes_itself_promises_nothing(self):
        status = self.live("Licensing").UnlockStatus()
        self.assertEqual({field: getattr(status, field) for field in FIELDS}, dict.fromkeys(FIELDS, False))
        self.refuses("", lambda: setattr(status, "unlocked", True), AttributeError)

    @exercises("Live.Licensing.launch_web_browser")
    def test_the_pages_that_scripts_open_are_seen_by_the_user(self):
        self.live("Licensing").launch_web_browser(url="https://example.org/help")
        self.assertEqual(self.simulation.user.pages, ["https://example.org/help"])


if __name__ == "__main__":
    unittest.main()
