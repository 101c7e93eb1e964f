/** All of the conversion that a page loads unasked: the switch in the settings. */
import { keep } from './settings.client.ts';

const field = document.querySelector<HTMLElement>('.conversion-switch');
const box = field?.querySelector('input');
const status = field?.querySelector<HTMLElement>('[role=status]');

if (field && box && status) {
  field.hidden = false;
  if ('highlights' in CSS) {
    box.checked = document.documentElement.dataset['conversion'] === 'on';
    box.addEventListener('change', () => {
      keep('conversion', box.checked ? 'on' : 'off');
      void follow(box, status);
    });
    if (box.checked) void follow(box, status);
  } else {
    box.disabled = true;
    status.textContent = status.dataset['unsupported'] ?? '';
  }
}

/** Shows the conversion or takes it away, as the switch stands; says so if it cannot be read. */
async function follow(box: HTMLInputElement, status: HTMLElement): Promise<void> {
  status.textContent = '';
  try {
    const { showConversion, hideConversion } = await import('./conversion.client.ts');
    if (box.checked) await showConversion(() => box.checked);
    else hideConversion();
  } catch {
    box.checked = false;
    status.textContent = status.dataset['failed'] ?? '';
  }
}
