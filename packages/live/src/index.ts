export { connect } from "./connect/node.ts"
export * from "./front.ts"
