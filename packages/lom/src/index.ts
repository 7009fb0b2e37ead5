export { printContract } from "./contract.ts"
