/** The half that needs Node: folders of this computer. */
export { nodeFolder, writeWhole } from "./folder/node-folder.ts"
export { receiveFile } from "./folder/receive-file.ts"
