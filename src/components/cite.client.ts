/**
 * Waits at the labels of paragraphs for a reader who copies or cites, and at
 * an address that a citation gave. All the rest is loaded when it is asked for.
 */
mendHash();
if (new URLSearchParams(location.search).has('v')) {
  void import('./cited-text.client.ts').then(({ compareCited }) => compareCited());
}

document.addEventListener('click', (event) => {
  const label = (event.target as Element).closest<HTMLAnchorElement>('.pair:not(.title, .note) > a.n');
  if (!label || event.button !== 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  // A shifted click would open a window; without it the link marks its paragraph.
  if (event.shiftKey) event.preventDefault();
  import('./paragraph-menu.client.ts').then(({ openMenu }) => openMenu(label, event.shiftKey)).catch(() => {});
});

/** Drops the full stop that a citation puts after its address and a mail program takes for a part of it. */
function mendHash(): void {
  const hash = decodeURIComponent(location.hash);
  const mended = hash.replace(/[.,;:)\]。，；：）”」]+$/u, '');
  if (mended !== hash && document.getElementById(mended.slice(1).split('-')[0] ?? '')) location.replace(mended);
}
