/** What every answer carries. The surface loads nothing from anywhere else, so nothing else is allowed. */

/** `isOnLoopback`: browsers trust plain HTTP there and nowhere else; of a header that counts only when trusted they would complain. */
export function securityHeaders(hosts: Iterable<string>, isOnLoopback = true): { readonly [name: string]: string } {
  // Older Safari does not count WebSockets of the same host as 'self'.
  // A policy cannot name an IPv6 address; a page from one gets by with 'self', which newer browsers take for ws: too.
  const named = [...hosts].filter((host) => !host.startsWith("["))
  const sockets = named.map((host) => `ws://${host}`).join(" ")
  const policy = {
    "default-src": "'none'",
    "script-src": "'self'",
    // Controls are placed and coloured by style attributes; a style cannot run anything.
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "media-src": "'self' blob:",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "connect-src": `'self' ${sockets}`,
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
  }
  return {
    "content-security-policy": Object.entries(policy)
      .map(([name, sources]) => `${name} ${sources}`)
      .join("; "),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    ...(isOnLoopback && { "cross-origin-opener-policy": "same-origin" }),
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy":
      "midi=(self), screen-wake-lock=(self), fullscreen=(self), microphone=(self), camera=(), geolocation=()",
  }
}
