"""Live.Licensing: what Live's own authorization script uses. The simulator is authorized, reaches no server, and keeps the pages it was to open."""

from .evidence import guessed
from .node import Node

guessed("Licensing: every answer is harmless; Live is authorized for ever, and no address leads anywhere.")

FUNCTIONS = {
    "authorization_clock_days_ahead": lambda: 0,
    "get_authorization_page_url": lambda reauthorize, is_trial: "",
    "get_purchase_live_url": lambda: "",
    "get_services_url": lambda: "",
    "get_unlock_dir": lambda: ("", False),
}


def harmless(answer=None):
    """A function of a class that does nothing and gives this answer."""
    return lambda node, *arguments: answer


class PythonLicensingBridge(Node):
    lom = "PythonLicensingBridge"
    base_product_id = "Suite"
    session_id = ""
    authorize_with_sassafras = create_new_live_set = deauthenticate_user = invoke_pack_installation_callback = harmless()
    request_exit = save_current_set = set_network_timer = harmless()
    get_trial_time_left = harmless("")
    process_trial_response = harmless(False)

    def get_progress_dialog(self):
        return self.document.new("ProgressDialog", self)

    def get_startup_dialog(self, authorize_callable, authorize_later_callable):
        return self.document.new("StartupDialog", self)

    def load_and_convert_legacy_unlock_cfg(self):
        return {}

    def process_license_response(self, license_response_lines):
        return self.document.new("UnlockStatusRecord", self)

    def get_session_id(self):
        return self.session_id

    def store_session_id(self, session_id):
        self.put("session_id", session_id)


class UnlockStatusRecord(Node):
    """What an authorization has led to, before it is handed out as an UnlockStatus."""

    lom = "UnlockStatus"
    unlocked = True


class ProgressDialog(Node):
    lom = "ProgressDialog"
    end_modal_loop = run_in_modal_loop = set_status_message = harmless()


class StartupDialog(Node):
    lom = "StartupDialog"
    end_modal_loop = run_in_modal_loop = set_notification_message = harmless()
