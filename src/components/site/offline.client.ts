/** Keeps a copy of the edition on the reader's machine, and lets it be installed, once the page is there and idle. */
import { createTrustedTypesPolicy } from '../../security/trusted-types.ts';

const { serviceWorker, connection } = navigator as Navigator & { connection?: { saveData?: boolean } };

const { base } = document.documentElement.dataset;

// The worker says when this window shows another version than all others: it would mix the two.
// Where storage is blocked, there may be no service worker.
if (serviceWorker) serviceWorker.onmessage = () => location.reload();

// A module runs before the page has loaded.
addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(prepare));

/** Nothing on the page waits for this. */
function prepare(): void {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: `${base}manifest.webmanifest` }));
  // A worker that is refused leaves all pages to the network.
  if (serviceWorker && !connection?.saveData) register(serviceWorker).catch(() => {});
}

async function register(workers: ServiceWorkerContainer): Promise<void> {
  const policy = createTrustedTypesPolicy('offline', { createScriptURL: (url) => url });
  const registration = await workers.register(policy.createScriptURL(`${base}service-worker.js`));
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
