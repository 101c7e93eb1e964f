/**
 * The service worker: stores the edition on the reader's machine and answers requests from there.
 *
 * A version is stored whole or not at all. Files are stored by address and revision, so two
 * versions can coexist: open pages use the old version until the last of them is closed, or
 * until the reader asks for the new one.
 */
import { cacheNames } from "workbox-core";
import type { RouteHandlerCallbackOptions } from "workbox-core/types.js";
import { ExpirationPlugin } from "workbox-expiration";
import {
  PrecacheController,
  type PrecacheEntry,
  PrecacheRoute,
} from "workbox-precaching";
import {
  NavigationRoute,
  registerRoute,
  setCatchHandler,
} from "workbox-routing";
import { NetworkFirst, NetworkOnly } from "workbox-strategies";

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: PrecacheEntry[];
};

/** Set by `src/integrations/service-worker.ts`: the size of all files to store. */
declare const OFFLINE_BYTES: number;
/** Also set there: whether the edition is too large to be stored whole. */
declare const OFFLINE_PARTIAL: boolean;

const precache = new PrecacheController();
precache.addToCacheList(self.__WB_MANIFEST);

/** The cache for visited pages if the edition is too large to be stored whole. */
const VISITED = `visited-${self.registration.scope}`;
const visited = new NetworkFirst({
  cacheName: VISITED,
  plugins: [
    {
      cacheKeyWillBeUsed: async ({ request }) => withoutParameters(request.url),
    },
    new ExpirationPlugin({ maxEntries: 300, purgeOnQuotaError: true }),
  ],
});

const server = OFFLINE_PARTIAL ? visited : new NetworkOnly();

/** Ids of windows whose page came from the server, perhaps in a newer version. */
const fromServer = new Set<string>();

self.addEventListener("install", (event) => {
  event.waitUntil(expectRoom().then(() => precache.install(event)));
});

self.addEventListener("activate", (event) => event.waitUntil(takeOver(event)));

self.addEventListener("message", ({ data }) => {
  if (data === "take-over") void self.skipWaiting();
});

registerRoute(
  ({ event, request }) =>
    request.mode !== "navigate" &&
    fromServer.has((event as FetchEvent).clientId),
  server,
);
registerRoute(
  new PrecacheRoute(precache, {
    cleanURLs: false,
    // Only scripts of the page read parameters.
    ignoreURLParametersMatching: [/./],
    urlManipulation: ({ url }) =>
      url.pathname.endsWith("/index.html")
        ? [new URL(withoutParameters("./", url))]
        : [],
  }),
);
registerRoute(new NavigationRoute(answerPage));
if (OFFLINE_PARTIAL)
  registerRoute(
    ({ url }) => url.href.startsWith(self.registration.scope),
    visited,
  );

// For a file that is missing, damaged or of another version: the server's copy or, without one, the stored copy.
setCatchHandler(async (options) => {
  const { request } = options;
  if (request.mode === "navigate")
    return answerPage(options as RouteHandlerCallbackOptions);
  return fetch(request).catch(
    async () => (await precache.matchPrecache(request)) ?? Response.error(),
  );
});

/** Checks that the edition may be downloaded. @throws If the reader saves data, or there is no room. */
async function expectRoom(): Promise<void> {
  const { connection, storage } = navigator as WorkerNavigator & {
    connection?: { saveData?: boolean };
  };
  if (connection?.saveData) throw new Error("The reader saves data");
  if (self.registration.active) return;
  // WebKitGTK has no `navigator.storage`.
  const { quota = Infinity, usage = 0 } = (await storage?.estimate?.()) ?? {};
  if (quota - usage < OFFLINE_BYTES) throw new Error("There is no room");
}

/** Takes over all windows of this edition: those with an older version reload. */
async function takeOver(event: ExtendableEvent): Promise<void> {
  await self.clients.claim();
  const own = new Set(precache.getURLsToCacheKeys().values());
  const stored = await (await caches.open(cacheNames.precache)).keys();
  if (stored.some(({ url }) => !own.has(url))) {
    for (const window of await self.clients.matchAll({ type: "window" }))
      window.postMessage("reload");
  }
  // If a newer version is being installed, it cleans up instead.
  if (!self.registration.installing && !self.registration.waiting)
    await precache.activate(event);
}

/** Answers a request for a page that is not stored: from the server or, without a network, with the offline page. */
async function answerPage({
  request,
  event,
  url,
}: RouteHandlerCallbackOptions): Promise<Response> {
  try {
    const response = await server.handle({ request, event });
    fromServer.add((event as FetchEvent).resultingClientId);
    return response;
  } catch (error) {
    const withSlash = withoutParameters(`${url.pathname}/`, url);
    if (
      precache.getCacheKeyForURL(withSlash) ??
      (await caches.match(withSlash, { cacheName: VISITED }))
    ) {
      return Response.redirect(`${withSlash}${url.search}`);
    }
    const offline = await precache.matchPrecache("offline/");
    if (!offline) throw error;
    // An error status, so that browsers that prefetch do not use it as the page.
    return new Response(offline.body, {
      status: 503,
      headers: offline.headers,
    });
  }
}

function withoutParameters(address: string, base?: URL): string {
  const { origin, pathname } = new URL(address, base);
  return origin + pathname;
}
