import { describe, expect, test } from "vitest"
import { lanAddresses, localNames } from "./addresses.ts"

const card = (...addresses: string[]) =>
  addresses.map((address) => ({ address, family: "IPv4" as const, internal: false }))

describe("the addresses of a machine in its network", () => {
  test("are private ones only, and the one that a phone reaches stands first", () => {
    const interfaces = {
      lo: [{ address: "127.0.0.1", family: "IPv4" as const, internal: true }],
      docker0: card("172.17.0.1"),
      eth1: card("169.254.7.7"),
      ppp0: card("203.0.113.9", "100.64.0.1", "172.32.0.1", "11.0.0.1", "192.169.0.1"),
      eth0: card("10.0.0.5"),
      wlan0: [{ address: "fe80::1", family: "IPv6" as const, internal: false }, ...card("192.168.1.5")],
    }
    expect(lanAddresses(interfaces)).toEqual(["192.168.1.5", "10.0.0.5", "169.254.7.7", "172.17.0.1"])
  })

  test("are none on a machine without a network", () => {
    expect(lanAddresses({})).toEqual([])
  })
})

test.each([
  ["Studio", ["studio.local"]],
  ["Anns-MacBook.local", ["anns-macbook.local"]],
  ["desk.example.org", ["desk.local"]],
  ["localhost", []],
  ["", []],
  ["evil; script-src *", []],
  ["-x", []],
])("a machine called %j is announced as %j", (hostname, names) => {
  expect(localNames(hostname)).toEqual(names)
})
