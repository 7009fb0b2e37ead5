import { crc32c, crcText } from "@backline/sysex"

/** As `verify` and `write` of a `Device` say it: CRC-32C as eight hex digits. */
export const checksumOf = (bytes: Uint8Array): string => crcText(crc32c(bytes))
