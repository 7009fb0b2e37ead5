/** Puts an element somewhere by its style object: a `style` attribute would need an unsafe content security policy. */
import { noChange } from "lit"
import { Directive, directive, type ElementPart, type PartInfo, PartType } from "lit/directive.js"

type Placing = Readonly<Record<string, string>>

class Place extends Directive {
  #before = ""

  constructor(part: PartInfo) {
    super(part)
    if (part.type !== PartType.ELEMENT)
      throw new TypeError("place() stands in the tag of an element, not in its content or an attribute.")
  }

  override render(_placing: Placing): unknown {
    return noChange
  }

  override update({ element }: ElementPart, [placing]: [Placing]): unknown {
    const now = JSON.stringify(placing)
    if (now === this.#before || !(element instanceof HTMLElement)) return noChange
    this.#before = now
    for (const [name, value] of Object.entries(placing)) element.style.setProperty(name, value)
    return noChange
  }
}

export const place = directive(Place)
