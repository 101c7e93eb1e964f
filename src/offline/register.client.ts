/** Keeps a copy of the edition on the reader's machine, once the page is there and idle. */

const { serviceWorker, connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
const base = document.documentElement.dataset['base'] ?? '/';

// Where storage is blocked, there may be no service worker, or one that refuses: pages come from the network.
if (serviceWorker) {
  // Another window took the new version: this one would mix the two.
  if (serviceWorker.controller) serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  if (!connection?.saveData) {
    const whenIdle = window.requestIdleCallback ?? setTimeout;
    const keep = () => whenIdle(() => void register(serviceWorker).catch(() => {}));
    if (document.readyState === 'complete') keep();
    else addEventListener('load', keep);
  }
}

async function register(workers: ServiceWorkerContainer): Promise<void> {
  const registration = await workers.register(trusted(`${base}service-worker.js`));
  const follow = (worker: ServiceWorker | null) => {
    const offer = () => worker?.state === 'installed' && workers.controller && offerNewVersion(worker);
    worker?.addEventListener('statechange', offer);
    offer();
  };
  follow(registration.waiting);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
}

/** Says that there is a newer version; a click elsewhere or Escape means: later. */
function offerNewVersion(worker: ServiceWorker): void {
  const notice = document.querySelector<HTMLElement>('.notice');
  const offer = document.querySelector<HTMLTemplateElement>('#new-version')?.content.cloneNode(true) as DocumentFragment | undefined;
  if (!notice || !offer) return;
  offer.querySelector('button')?.addEventListener('click', () => worker.postMessage('take-over'));
  notice.togglePopover?.(true);
  notice.replaceChildren(offer);
}

/** With Trusted Types the address must come from a policy: `safety/trusted.ts` lists it. */
function trusted(address: string): string {
  const policy = window.trustedTypes?.createPolicy('offline', { createScriptURL: (url) => url });
  return (policy?.createScriptURL(address) ?? address) as string;
}
