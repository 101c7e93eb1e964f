/** The switch in the settings that shows how the text was converted, or takes it away. */
import { hideConversion, showConversion } from './conversion.client.ts';
import { keep } from './settings.client.ts';

/** Makes the switch work, and do what was asked of it on an earlier page or before this was loaded. */
export function prepareSwitch(): void {
  const field = document.querySelector<HTMLElement>('.conversion-switch');
  const box = field?.querySelector('input');
  const status = field?.querySelector<HTMLElement>('[role=status]');
  if (!box || !status) return;
  if (!('highlights' in CSS)) {
    box.disabled = true;
    status.textContent = status.dataset['unsupported'] ?? '';
    return;
  }
  const follow = (): void => {
    keep('conversion', box.checked ? 'on' : 'off');
    void turn(box, status);
  };
  box.addEventListener('change', follow);
  box.checked ||= document.documentElement.dataset['conversion'] === 'on';
  if (box.checked) follow();
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
