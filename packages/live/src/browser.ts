export { connect } from "./connect/browser.ts"
export * from "./front.ts"
