/**
 * Waits at the labels of paragraphs for a reader who copies or cites, and at
 * an address that a citation gave. All the rest is loaded when it is asked for.
 */
mendHash();
if (new URLSearchParams(location.search).has('v')) {
  import('./cited-text.client.ts').then(({ compareCited }) => compareCited()).catch(() => {});
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
  const { hash } = location;
  const mended = hash.replace(/([.,;:)\]]|%E3%80%82|%EF%BC%8[89C]|%EF%BC%9B|%E2%80%9D|%E3%80%8D)+$/i, '');
  if (mended !== hash && document.getElementById(mended.slice(1).split('-')[0] ?? '')) location.replace(mended);
}
