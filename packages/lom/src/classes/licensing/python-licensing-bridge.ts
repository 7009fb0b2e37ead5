import type { LomClass } from "../../rows.ts"

export const PythonLicensingBridge = {
  path: "Live.Licensing.PythonLicensingBridge",
  module: "Licensing",
  kind: "object",
  bases: [],
  since: "12.1.0",
  doc: "How Live's own authorization dialogs talk to Live; of no use to music.",
  properties: {
    base_product_id: { type: "str", access: "get", doc: "Which product is authorized." },
    in_sassafras_mode: { type: "bool", access: "get", doc: "Whether licences come from a licence server." },
    license_must_match_variant: {
      type: "bool",
      access: "get",
      doc: "Whether the licence has to be for this very edition.",
    },
    random_number_for_trial_authorization: {
      type: "int",
      access: "get",
      doc: "A number that a trial is asked for with.",
    },
    set_has_unsaved_changes: { type: "bool", access: "get", doc: "Whether the Set has changes that are not saved." },
  },
  children: {},
  functions: {
    authorize_with_sassafras: { doc: "Asks the licence server for a licence." },
    create_new_live_set: { doc: "Opens an empty Set." },
    deauthenticate_user: { doc: "Signs the user out." },
    get_progress_dialog: { returns: "ProgressDialog", doc: "Answers the dialog that shows progress." },
    get_session_id: { returns: "str", doc: "Answers the number of this visit to the server." },
    get_startup_dialog: {
      args: [
        { name: "authorize_callable", type: "callable", keyword: true },
        { name: "authorize_later_callable", type: "callable", keyword: true },
      ],
      returns: "StartupDialog",
      doc: "Answers the dialog that asks for authorization.",
    },
    get_trial_time_left: { returns: "str", doc: "Answers how long the trial still lasts." },
    invoke_pack_installation_callback: { since: "12.3.0", doc: "Goes on with the installation of a pack." },
    load_and_convert_legacy_unlock_cfg: { returns: "dict", doc: "Reads the authorization of an older version." },
    process_license_response: {
      args: [{ name: "license_response_lines", type: "list[str]", keyword: true }],
      returns: "UnlockStatus",
      doc: "Takes over what the server has answered.",
    },
    process_trial_response: {
      args: [{ name: "trial_response_line", type: "str", keyword: true }],
      returns: "bool",
      doc: "Takes over what the server has answered for a trial.",
    },
    request_exit: {
      args: [{ name: "exit_code", type: "int", optional: true, default: 0, keyword: true }],
      doc: "Asks Live to quit.",
    },
    save_current_set: { doc: "Saves the Set." },
    set_network_timer: {
      args: [
        { name: "callback", type: "callable | None", keyword: true },
        { name: "interval_in_ms", type: "int", keyword: true },
      ],
      doc: "Has a function called again and again, to look for answers.",
    },
    store_session_id: {
      args: [{ name: "session_id", type: "str", keyword: true }],
      doc: "Keeps the number of this visit.",
    },
  },
} as const satisfies LomClass
