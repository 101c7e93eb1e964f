/** Keeps a copy of the edition on the reader's machine, once the page is there and idle. */
import { loadReading } from '../components/load.client.ts';

const { serviceWorker, connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
const base = document.documentElement.dataset['base'] ?? '/';

// Where storage is blocked, there may be no service worker, or one that refuses: pages come from the network.
if (serviceWorker) {
  // Another window took the new version: this one would mix the two.
  if (serviceWorker.controller) serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  if (!connection?.saveData) {
    const whenIdle = window.requestIdleCallback ?? setTimeout;
    // A module runs before the page has loaded.
    addEventListener('load', () => whenIdle(() => void register(serviceWorker).catch(() => {})));
  }
}

async function register(workers: ServiceWorkerContainer): Promise<void> {
  const registration = await workers.register(trusted(`${base}service-worker.js`));
  const follow = (worker: ServiceWorker | null) => {
    const offer = () => worker?.state === 'installed' && workers.controller && loadReading().then((reading) => reading.offerNewVersion(worker)).catch(() => {});
    worker?.addEventListener('statechange', offer);
    offer();
  };
  follow(registration.waiting);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
}

/** With Trusted Types the address must come from a policy: `safety/trusted.ts` lists it. */
function trusted(address: string): string {
  const policy = window.trustedTypes?.createPolicy('offline', { createScriptURL: (url) => url });
  return (policy?.createScriptURL(address) ?? address) as string;
}
