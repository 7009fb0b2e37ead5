/** Starts the Devices page. */
import "./devices/pages/devices-page.ts"

document.querySelector("devices-page")?.begin()
