/**
 * The service worker: keeps the edition on the reader's machine and answers from there.
 * `service-worker.ts` puts Workbox before this file, and what is to be kept.
 *
 * A version is taken as a whole or not at all. Each file is stored under its address and
 * its digest, so that two versions lie side by side; the pages of the old one are served
 * from the old one until the last of them is closed, or the reader asks for the new one.
 */
/* global workbox, COPY */

const controller = new workbox.precaching.PrecacheController();
controller.addToCacheList(
  COPY.files.map(([url, digest]) => ({ url, revision: digest.slice(0, 12), integrity: `sha256-${digest}` })),
);

/** Where visited pages are kept if the edition is too large to be kept as a whole. */
const VISITED = `visited-${registration.scope}`;
const VISITED_FILES = 300;

addEventListener('install', (event) => {
  event.waitUntil(expectRoom().then(() => controller.install(event)));
});

addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([clients.claim(), caches.delete(VISITED)]));
  // A still newer version may be filling the cache: then it is the one to tidy up.
  if (!registration.installing && !registration.waiting) controller.activate(event);
});

addEventListener('message', ({ data }) => {
  if (data === 'take-over') skipWaiting();
});

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(registration.scope)) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(event));
  else if (keyOf(request.url)) event.respondWith(answerFile(event));
  else if (COPY.partial) event.respondWith(answerVisited(event));
});

/** @throws if nothing is to be downloaded: the reader saves data, or there is no room */
async function expectRoom() {
  if (navigator.connection?.saveData) throw new Error('The reader saves data');
  if (registration.active) return;
  // Not every engine says: WebKitGTK does not.
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota - usage < COPY.bytes) throw new Error('There is no room');
}

/** A page: the kept one, or the server's, or the page that says what is missing. */
async function answerPage(event) {
  const { request } = event;
  const page = await kept(request.url);
  if (page) return page;
  if (!keyOf(request.url) && keyOf(withSlash(request.url))) return Response.redirect(withSlash(request.url));
  try {
    return COPY.partial ? await answerVisited(event) : await fetch(request);
  } catch (error) {
    const offline = await kept('offline/');
    if (!offline) throw error;
    return new Response(offline.body, { status: 503, headers: offline.headers });
  }
}

/**
 * What a page needs. A page that came from the server may be newer than what is kept: it
 * gets the server's files as long as there are any.
 */
async function answerFile({ clientId, request }) {
  const client = await clients.get(clientId);
  if (client && !keyOf(client.url)) {
    const response = await fetch(request).catch(() => null);
    if (response?.ok) return response;
  }
  return (await kept(request.url)) ?? fetch(request);
}

/** The server's answer, or the one that it gave before. */
async function answerVisited(event) {
  const cache = await caches.open(VISITED);
  const address = plain(event.request.url);
  try {
    const response = await fetch(event.request);
    if (response.ok) event.waitUntil(keepVisited(cache, address, response.clone()));
    return response;
  } catch (error) {
    const visited = await cache.match(address);
    if (!visited) throw error;
    return visited;
  }
}

/** An answer that is cut short is not kept, nor one for which there is no room. */
async function keepVisited(cache, address, response) {
  try {
    await cache.put(address, response);
    const addresses = await cache.keys();
    await Promise.all(addresses.slice(0, -VISITED_FILES).map((one) => cache.delete(one)));
  } catch {
    // The page itself has been shown.
  }
}

/** The kept file of an address; none where the browser has thrown it away. */
async function kept(address) {
  const key = keyOf(address);
  return key && (await caches.open(controller.strategy.cacheName)).match(key);
}

function keyOf(address) {
  return controller.getCacheKeyForURL(plain(address));
}

/** An address without what the page's own scripts read: `?view=`, `?q=`, a hash. */
function plain(address) {
  const url = new URL(address, location.href);
  return url.origin + url.pathname.replace(/\/index\.html$/, '/');
}

function withSlash(address) {
  return address.replace(/(?<!\/)(?=[?#]|$)/, '/');
}
