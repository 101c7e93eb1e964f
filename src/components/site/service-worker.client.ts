/** Registers the service worker, which stores the edition for offline use, and adds the web manifest. Loaded when the page is idle. */
import { createTrustedTypesPolicy } from "../../security/trusted-types.ts";
import { showNotice } from "./notice.client.ts";

const { serviceWorker, connection } = navigator as Navigator & {
  connection?: { saveData?: boolean };
};

const { base } = document.documentElement.dataset;

document.head.append(
  Object.assign(document.createElement("link"), {
    rel: "manifest",
    href: `${base}manifest.webmanifest`,
  }),
);
if (serviceWorker && !connection?.saveData) {
  register(serviceWorker).catch(() => {
    // Without a service worker, pages come from the network.
  });
}

async function register(workers: ServiceWorkerContainer): Promise<void> {
  const policy = createTrustedTypesPolicy("offline", {
    createScriptURL: (url) => url,
  });
  const registration = await workers.register(
    policy.createScriptURL(`${base}service-worker.js`),
  );
  const offerIfWaiting = () =>
    workers.controller &&
    registration.waiting &&
    offerNewVersion(registration.waiting);
  const watchInstallation = () =>
    registration.installing?.addEventListener("statechange", offerIfWaiting);
  offerIfWaiting();
  watchInstallation();
  registration.onupdatefound = watchInstallation;
}

/** Shows the notice of a new version. Its button switches to it; closing the notice postpones that. */
function offerNewVersion(worker: ServiceWorker): void {
  const notice = document.querySelector("#notice-new-version") as HTMLElement;
  showNotice(notice);
  (notice.lastElementChild as HTMLElement).onclick = () =>
    worker.postMessage("take-over");
}
