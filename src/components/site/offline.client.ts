/** Makes the edition available offline, when the page is idle. */

// The worker sends a message when this window's version is outdated: a page must not mix two versions.
// If storage is blocked, there may be no service worker.
if (navigator.serviceWorker)
  navigator.serviceWorker.onmessage = () => location.reload();

addEventListener("load", () =>
  (window.requestIdleCallback ?? setTimeout)(() => {
    import("./service-worker.client.ts").catch(() => {
      // Without a service worker, pages come from the network.
    });
  }),
);
