/** The switch in the settings that shows how the text was converted, or takes it away. */
import { hideConversion, showConversion } from '../conversion/conversion.client.ts';

let prepared = false;

/** Makes the switch work, and do what was asked of it on an earlier page or before this was loaded. */
export function prepareSwitch(): void {
  if (prepared) return;
  prepared = true;
  const field = document.querySelector<HTMLElement>('.conversion-switch');
  const box = field?.querySelector('input');
  const status = field?.querySelector<HTMLElement>('[role=status]');
  if (!box || !status) return;
  if (!('highlights' in CSS)) {
    box.disabled = true;
    status.textContent = status.dataset['unsupported'] ?? '';
    return;
  }
  box.addEventListener('change', () => void turn(box, status));
  box.checked ||= document.documentElement.dataset['conversion'] === 'on';
  if (box.checked) void turn(box, status);
}

/** Turns the conversion on or off, as the switch stands; says so if it cannot be read. */
async function turn(box: HTMLInputElement, status: HTMLElement): Promise<void> {
  status.textContent = '';
  try {
    if (box.checked) await showConversion(() => box.checked);
    else hideConversion();
  } catch {
    box.checked = false;
    status.textContent = status.dataset['failed'] ?? '';
  }
}
