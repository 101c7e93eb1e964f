/** All of the conversion that a page loads unasked: the switch in the settings. */
import { keep } from './settings.client.ts';

const field = document.querySelector<HTMLElement>('.conversion-switch');
const box = field?.querySelector('input');
const failed = field?.querySelector<HTMLElement>('.failed');
const unsupported = field?.querySelector<HTMLElement>('.unsupported');

if (field && box && failed && unsupported) {
  field.hidden = false;
  if ('highlights' in CSS) {
    box.checked = document.documentElement.dataset['conversion'] === 'on';
    box.addEventListener('change', () => {
      keep('conversion', box.checked ? 'on' : 'off');
      void follow(box, failed);
    });
    if (box.checked) void follow(box, failed);
  } else {
    box.disabled = true;
    unsupported.hidden = false;
  }
}

/** Shows the conversion or takes it away, as the switch stands; says so if it cannot be read. */
async function follow(box: HTMLInputElement, failed: HTMLElement): Promise<void> {
  failed.textContent = '';
  try {
    const { showConversion, hideConversion } = await import('./conversion.client.ts');
    if (box.checked) await showConversion(() => box.checked);
    else hideConversion();
  } catch {
    box.checked = false;
    failed.textContent = failed.dataset['text'] ?? '';
  }
}
