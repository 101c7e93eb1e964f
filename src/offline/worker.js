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

/** The keys of this version's files. */
const OWN = new Set(COPY.files.map(([url]) => keyOf(url)));

/** Windows whose page came from the server, though it should have been kept. */
const fromServer = new Set();
let mending;

/** Where visited pages are kept if the edition is too large to be kept as a whole. */
const VISITED = `visited-${registration.scope}`;
const VISITED_FILES = 300;

addEventListener('install', (event) => {
  event.waitUntil(expectRoom().then(() => controller.install(event)));
});

addEventListener('activate', (event) => event.waitUntil(takeOver(event)));

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

/** All windows of this edition get this version: those that show an older one load anew. */
async function takeOver(event) {
  // Of an older version, or of one whose download was never whole.
  const hasOlder = await keysOf(controller.strategy.cacheName).then((keys) => keys.some(({ url }) => !OWN.has(url)));
  await clients.claim();
  if (hasOlder) for (const window of await clients.matchAll({ type: 'window' })) window.postMessage('load anew');
  // A still newer version may be filling the cache: then it is the one to tidy up.
  if (!registration.installing && !registration.waiting) await controller.activate(event);
}

/** A page: the kept one, or the server's, or the page that says what is missing. */
async function answerPage(event) {
  const { request } = event;
  const page = await kept(request.url);
  if (page) return page;
  if (keyOf(request.url)) event.waitUntil(mend());
  else if (keyOf(withSlash(request.url))) return Response.redirect(withSlash(request.url));
  try {
    const response = await (COPY.partial ? answerVisited(event) : fetch(request));
    fromServer.add(event.resultingClientId);
    return response;
  } catch (error) {
    if (COPY.partial && (await matchIn(VISITED, plain(withSlash(request.url))))) return Response.redirect(withSlash(request.url));
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
  if (client && (fromServer.has(clientId) || !keyOf(client.url))) {
    const response = await fetch(request).catch(() => null);
    if (response?.ok) return response;
  }
  return (await kept(request.url)) ?? fetch(request);
}

/** The server's answer, or the one that it gave before. */
async function answerVisited(event) {
  const address = plain(event.request.url);
  try {
    const response = await fetch(event.request);
    if (response.ok) event.waitUntil(keepVisited(address, response.clone()));
    return response;
  } catch (error) {
    const visited = await matchIn(VISITED, address);
    if (!visited) throw error;
    return visited;
  }
}

/** An answer that is cut short is not kept, nor one for which there is no room. */
async function keepVisited(address, response) {
  try {
    const cache = await caches.open(VISITED);
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
  return key && (await matchIn(controller.strategy.cacheName, key));
}

/**
 * What a cache has, read to its end: a storage that is damaged, or closed to the edition, is
 * one that has nothing, and the page comes from the server.
 */
async function matchIn(name, key) {
  try {
    const found = await (await caches.open(name)).match(key);
    return found && new Response(await found.arrayBuffer(), { status: found.status, headers: found.headers });
  } catch {
    return undefined;
  }
}

async function keysOf(name) {
  try {
    return await (await caches.open(name)).keys();
  } catch {
    return [];
  }
}

/** Once in a worker's life: downloads what is missing of this version, as long as the server has it. */
function mend() {
  return (mending ??= (async () => {
    const keys = new Set((await keysOf(controller.strategy.cacheName)).map(({ url }) => url));
    const cache = await caches.open(controller.strategy.cacheName);
    for (const [url, digest] of COPY.files) {
      if (keys.has(keyOf(url))) continue;
      const response = await fetch(new Request(url, { integrity: `sha256-${digest}`, cache: 'no-cache', credentials: 'same-origin' }));
      if (!response.ok) return;
      await cache.put(keyOf(url), response);
    }
  })().catch(() => {}));
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
