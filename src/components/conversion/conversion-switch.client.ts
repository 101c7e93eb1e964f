/** The switch in the settings that shows or hides how the text was converted. */
import { hideConversion, showConversion } from "./conversion.client.ts";

let isStarted = false;

/** Starts the switch. If it is already on, shows the conversion. */
export function startConversionSwitch(): void {
  if (isStarted) return;
  isStarted = true;
  const container = document.querySelector<HTMLElement>(".conversion-switch");
  const checkbox = container?.querySelector("input");
  const status = container?.querySelector<HTMLElement>("[role=status]");
  if (!checkbox || !status) return;
  if (!("highlights" in CSS)) {
    checkbox.disabled = true;
    status.textContent = status.dataset["unsupported"] ?? "";
    return;
  }
  checkbox.addEventListener("change", () => void update(checkbox, status));
  // The reader may have turned it on while this script was loaded, or on an earlier page.
  checkbox.checked ||= document.documentElement.dataset["conversion"] === "on";
  if (checkbox.checked) void update(checkbox, status);
}

/** Shows or hides the conversion. If its data cannot be loaded, turns the switch off and says so. */
async function update(
  checkbox: HTMLInputElement,
  status: HTMLElement,
): Promise<void> {
  status.textContent = "";
  try {
    if (checkbox.checked) await showConversion(() => checkbox.checked);
    else hideConversion();
  } catch {
    checkbox.checked = false;
    status.textContent = status.dataset["failed"] ?? "";
  }
}
