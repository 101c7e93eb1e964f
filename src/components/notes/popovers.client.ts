/** Everything that opens a popover over the text. One chunk, because all share one popover. */
export { startConversionSwitch } from "../conversion/conversion-switch.client.ts";
export { showNotePopover } from "./note-popover.client.ts";
export { openTermCard } from "../terms/term-card.client.ts";
