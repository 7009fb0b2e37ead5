/** Who is paired: whoever has once shown the code, and since then carries a cookie that only the code can make. */
import { createHash, createHmac, timingSafeEqual } from "node:crypto"
import { type FaultBody, faultBody } from "@backline/protocol"

export const UNPAIRED = "This screen is not paired"
export const HOW = "Scan the code that `backline start --lan` shows."

const COOKIE = "backline-paired"
/** Seconds; half a year. */
const LASTS = 15_552_000

export class Pairing {
  readonly code: string
  /** Derived, so that whoever finds it cannot pair others. */
  readonly #mark: string

  constructor(code: string) {
    this.code = code
    this.#mark = createHmac("sha256", code).update("backline: a paired screen").digest("base64url")
  }

  accepts(code: string): boolean {
    return same(code, this.code)
  }

  /** As it stands in a Set-Cookie header. */
  get cookie(): string {
    return `${COOKIE}=${this.#mark}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${LASTS}`
  }

  /** Why a request with this Cookie header is refused; undefined when it may pass. */
  fault(cookies: string | undefined): FaultBody | undefined {
    const isPaired = (cookies ?? "").split(";").some((cookie) => {
      const [name = "", value = ""] = cookie.trim().split("=")
      return name === COOKIE && same(value, this.#mark)
    })
    return isPaired ? undefined : faultBody("unauthorised", "gateway", `${UNPAIRED}. ${HOW}`)
  }
}

/** Takes as long for a text that is nearly right as for any other. */
function same(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => createHash("sha256").update(text).digest())
  return first !== undefined && second !== undefined && timingSafeEqual(first, second)
}
