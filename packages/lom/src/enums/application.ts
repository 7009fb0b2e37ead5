import type { Enums } from "../rows.ts"

export const applicationEnums = {
  "Application.MessageButtons": {
    path: "Live.Application.MessageButtons",
    doc: "Which buttons a dialog has.",
    members: {
      OK_BUTTON: 0,
      OK_NEW_SET_BUTTON: 1,
      OK_RETRY_BUTTON: 2,
      SAVE_DONT_SAVE_BUTTON: 3,
      OK_ACCOUNT_BUTTON: 4,
      OK_PURCHASE_BUTTON: 5,
    },
    since: "12.0.0",
    memberSince: {
      OK_NEW_SET_BUTTON: "12.0.5",
      OK_RETRY_BUTTON: "12.0.5",
      SAVE_DONT_SAVE_BUTTON: "12.0.5",
      OK_ACCOUNT_BUTTON: "12.1.0",
      OK_PURCHASE_BUTTON: "12.3.0",
    },
    module: "Application",
  },
  "Application.PushDialogType": {
    path: "Live.Application.PushDialogType",
    doc: "Which kind of dialog a Push shows.",
    members: { MESSAGE_BOX: 0, OUT_OF_UNLOCKS_DIALOG: 5, RENT_TO_OWN_LICENSE_EXPIRED_DIALOG: 7 },
    since: "12.2.0",
    module: "Application",
  },
  "Application.UnavailableFeature": {
    path: "Live.Application.UnavailableFeature",
    doc: "What an edition or version of Live may lack.",
    members: { note_velocity_ranges_and_probabilities: 0 },
    since: "11.0.0",
    module: "Application",
  },
  "Application.View.NavDirection": {
    path: "Live.Application.Application.View.NavDirection",
    doc: "Where to scroll or zoom.",
    members: { up: 0, down: 1, left: 2, right: 3 },
    since: "<=8.2.7",
    module: "Application",
  },
} as const satisfies Enums
