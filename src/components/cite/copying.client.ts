/** Everything that copies, cites or follows a citation. One chunk, loaded while the page is read, or when it is needed. */
import { addCopyButtons } from "./cite-section.client.ts";
import { describeLabels } from "./paragraph-menu.client.ts";

export { checkCitedText } from "./cited-text.client.ts";
export { openMenu } from "./paragraph-menu.client.ts";
export { markTarget } from "../document/target.client.ts";

/** Prepares the page for copying and citing. Call it once. */
export function prepare(): void {
  describeLabels();
  addCopyButtons();
}
