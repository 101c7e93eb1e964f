/** Everything that copies, cites or follows a citation. One chunk, loaded when the first part is needed. */
export { checkCitedText } from "./cited-text.client.ts";
export { openMenu } from "./paragraph-menu.client.ts";
export { markTarget } from "../document/target.client.ts";
