/** The chosen theme: written into the document as CSS variables, kept for the next visit. */
import { css } from "./contrast.ts"
import { isThemeName, THEMES, type Theme, type ThemeName } from "./themes.ts"

const STORED = "backline.theme"

function stored(): ThemeName {
  try {
    const name = localStorage.getItem(STORED)
    return isThemeName(name) ? name : "dark"
  } catch {
    // Private windows may forbid storage: the look is then chosen anew each visit.
    return "dark"
  }
}

export class Look {
  name: ThemeName = stored()

  get theme(): Theme {
    return THEMES[this.name]
  }

  choose(name: ThemeName): void {
    this.name = name
    this.wear()
    try {
      localStorage.setItem(STORED, name)
    } catch {
      // As above: not being able to keep it is no reason not to wear it.
    }
  }

  wear(): void {
    const root = document.documentElement
    root.dataset.theme = this.name
    for (const [name, value] of Object.entries(this.theme)) {
      if (typeof value === "number" && name !== "resting" && name !== "stroke")
        root.style.setProperty(`--${name}`, css(value))
    }
    root.style.setProperty("--stroke", `${this.theme.stroke}px`)
    document.querySelector('meta[name="theme-color"]')?.setAttribute("content", css(this.theme.ground))
  }
}
