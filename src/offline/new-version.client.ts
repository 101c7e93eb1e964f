/** Says that there is a newer version; a click elsewhere or Escape means: later. */
export function offerNewVersion(worker: ServiceWorker): void {
  const notice = document.querySelector<HTMLElement>('.notice');
  const offer = document.querySelector<HTMLTemplateElement>('#new-version')?.content.cloneNode(true) as DocumentFragment | undefined;
  if (!notice || !offer) return;
  offer.querySelector('button')?.addEventListener('click', () => worker.postMessage('take-over'));
  notice.togglePopover?.(true);
  notice.replaceChildren(offer);
}
