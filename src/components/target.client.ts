/** Marks the paragraph of the address, or each one of a range such as `#s3.4-s3.6`. */
export function markTarget(): void {
  for (const marked of document.querySelectorAll('.target')) marked.classList.remove('target');
  const [from, to] = idsOf(location.hash);
  const first = document.getElementById(from ?? '');
  const last = document.getElementById(to ?? '');
  if (!first?.matches('.pair') || !last?.matches('.pair')) return;
  const pairs = [...document.querySelectorAll('.pair[id]:not(.note)')];
  const range = pairs.slice(pairs.indexOf(first), pairs.indexOf(last) + 1);
  for (const pair of range) pair.classList.add('target');
  if (range.length > 0) first.scrollIntoView();
}

/** The first and the last paragraph of a hash; none where it cannot be read. */
function idsOf(hash: string): string[] {
  try {
    return decodeURIComponent(hash.slice(1)).split('-');
  } catch {
    return [];
  }
}
