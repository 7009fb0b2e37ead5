/** Keeps the screen awake while the surface is seen: a tablet that dims in the middle of a song is a stuck instrument. */

/** The lock falls whenever the page is hidden, and a first one may need a touch: ask at both occasions. */
export function keepAwake(): void {
  const ask = (): void => {
    if (document.hidden || !("wakeLock" in navigator)) return
    navigator.wakeLock.request("screen").catch((reason: unknown) => {
      // Low battery, or not allowed: the surface works all the same, only the screen may dim.
      console.info("The screen may dim:", reason)
    })
  }
  document.addEventListener("visibilitychange", ask)
  document.addEventListener("pointerdown", ask, { once: true })
}
