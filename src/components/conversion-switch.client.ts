/** All of the conversion that a page runs unasked: it waits at the settings, where the switch is. */
import { loadReading } from './load.client.ts';

const settings = document.querySelector('.settings:has(.conversion-switch)');
const prepare = () => void loadReading().then((reading) => reading.prepareSwitch(), () => {});

if (settings && document.documentElement.dataset['conversion'] === 'on') prepare();
else settings?.addEventListener('toggle', prepare, { once: true });
