import type { LomClass } from "../../rows.ts"

export const PythonLicensingBridge = {
  path: "Live.Licensing.PythonLicensingBridge",
  module: "Licensing",
  kind: "object",
  bases: [],
  since: "12.1.0",
  properties: {
    base_product_id: { type: "str", access: "get" },
    in_sassafras_mode: { type: "bool", access: "get" },
    license_must_match_variant: { type: "bool", access: "get" },
    random_number_for_trial_authorization: { type: "int", access: "get" },
    set_has_unsaved_changes: { type: "bool", access: "get" },
  },
  children: {},
  functions: {
    authorize_with_sassafras: {},
    create_new_live_set: {},
    deauthenticate_user: {},
    get_progress_dialog: { returns: "ProgressDialog" },
    get_session_id: { returns: "str" },
    get_startup_dialog: {
      args: [
        { name: "authorize_callable", type: "callable", keyword: true },
        { name: "authorize_later_callable", type: "callable", keyword: true },
      ],
      returns: "StartupDialog",
    },
    get_trial_time_left: { returns: "str" },
    invoke_pack_installation_callback: { since: "12.3.0" },
    load_and_convert_legacy_unlock_cfg: { returns: "dict" },
    process_license_response: {
      args: [{ name: "license_response_lines", type: "list[str]", keyword: true }],
      returns: "UnlockStatus",
    },
    process_trial_response: { args: [{ name: "trial_response_line", type: "str", keyword: true }], returns: "bool" },
    request_exit: { args: [{ name: "exit_code", type: "int", optional: true, default: 0, keyword: true }] },
    save_current_set: {},
    set_network_timer: {
      args: [
        { name: "callback", type: "callable | None", keyword: true },
        { name: "interval_in_ms", type: "int", keyword: true },
      ],
    },
    store_session_id: { args: [{ name: "session_id", type: "str", keyword: true }] },
  },
} as const satisfies LomClass
