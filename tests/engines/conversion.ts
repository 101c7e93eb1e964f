/** Shows how the text was converted to Traditional. Engines without highlights report that they cannot. */
import assert from "node:assert/strict";
import { highlighted, isShown, textOf } from "./page.ts";
import type { Reader } from "./reader.ts";

export async function conversion({
  browser,
  open,
  click,
  expect,
}: Reader): Promise<void> {
  await open("zh-hant/talks/");
  await click(".settings summary");
  if ((await browser.evaluate(highlighted, "conversion")) === null) {
    await expect(true, isReportedUnsupported);
    return;
  }
  await click(".conversion-switch input");
  await expect(true, isShown, ".conversion-bar");
  // The exceptions first, all choices on demand.
  await expect([], highlighted, "conversion");
  await click(".conversion-bar input");
  const places = await browser.evaluate(highlighted, "conversion");
  assert.ok(places && places.length > 20);
  await browser.press("Escape");
  await click(".conversion-bar button", "›");
  await expect(true, isShown, ".text-popover");
  await expect(
    [await browser.evaluate(textOf, ".text-popover .chosen")],
    highlighted,
    "conversion-current",
  );
  await click(".conversion-bar button", "×");
  await expect(false, isShown, ".conversion-bar");
  await expect([], highlighted, "conversion");
}

/** Whether the settings say that highlights are not supported, and the switch is disabled. */
function isReportedUnsupported(): boolean {
  const status = document.querySelector<HTMLElement>(
    ".conversion-switch [role=status]",
  );
  const isReported =
    status !== null &&
    status.checkVisibility() &&
    status.textContent !== "" &&
    status.textContent === status.dataset["unsupported"];
  return (
    isReported &&
    document.querySelector(".conversion-switch input:disabled") !== null
  );
}
