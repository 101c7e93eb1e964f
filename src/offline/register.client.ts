/** Keeps a copy of the edition on the reader's machine, once the page is there and idle. */
import { trusted } from '../safety/trusted.ts';

const { serviceWorker, connection } = navigator as Navigator & { connection?: { saveData?: boolean } };

// Where storage is blocked, there may be no service worker, or one that refuses: pages come from the network.
if (serviceWorker) {
  // Another window took the new version: this one would mix the two.
  if (serviceWorker.controller) serviceWorker.oncontrollerchange = () => location.reload();
  if (!connection?.saveData) {
    const whenIdle = window.requestIdleCallback ?? setTimeout;
    // A module runs before the page has loaded.
    addEventListener('load', () => whenIdle(() => register(serviceWorker).catch(() => {})));
  }
}

async function register(workers: ServiceWorkerContainer): Promise<void> {
  const policy = trusted('offline', { createScriptURL: (url) => url });
  const registration = await workers.register(policy.createScriptURL(`${document.documentElement.dataset['base']}service-worker.js`));
  const offer = () => workers.controller && registration.waiting && offerNewVersion(registration.waiting);
  const follow = () => registration.installing?.addEventListener('statechange', offer);
  offer();
  follow();
  registration.onupdatefound = follow;
}

/** To close the notice means: later. */
function offerNewVersion(worker: ServiceWorker): void {
  const notice = document.querySelector('#notice-new-version') as HTMLElement;
  notice.togglePopover?.(true);
  (notice.lastElementChild as HTMLElement).onclick = () => worker.postMessage('take-over');
}
