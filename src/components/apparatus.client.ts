/** Shows an editors' note, with both readings of an emended place, where it is referred to. Loaded on first use. */

interface Strings {
  transcript: string;
  edition: string;
  nothing: string;
}

const strings = JSON.parse(document.querySelector<HTMLElement>('[data-apparatus]')?.dataset['apparatus'] ?? '{}') as Strings;
const card = document.createElement('div');
card.className = 'apparatus-card';
card.setAttribute('role', 'note');
card.hidden = true;
document.body.append(card);

addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
});
addEventListener('click', (event) => {
  const target = event.target as Element;
  if (!card.contains(target) && !target.closest('.note-ref, .corr, .supplied')) hide();
});
addEventListener('resize', hide);

/**
 * Opens the card beside a place.
 *
 * @param place A reference to a note, or an emended run.
 */
export function show(place: Element): void {
  const pair = place.closest('.pair, h1');
  const reference = place.matches('.note-ref a') ? place : place.nextElementSibling?.querySelector('a');
  const hash = reference?.getAttribute('href');
  const note = hash ? document.getElementById(hash.slice(1)) : null;
  if (!pair || !note || !hash) return;

  card.replaceChildren();
  const emended = [...pair.querySelectorAll<HTMLElement>('.corr, .supplied')].find(
    (run) => run.nextElementSibling?.querySelector('a')?.getAttribute('href') === hash,
  );
  if (emended) {
    const lang = emended.closest('[lang]')?.getAttribute('lang') ?? 'zh-Hans';
    const list = document.createElement('dl');
    list.append(...reading(strings.transcript, emended.dataset['sic'] ?? '', lang));
    list.append(...reading(strings.edition, emended.textContent ?? '', lang));
    card.append(list);
  }
  const text = note.querySelector<HTMLElement>(`p[lang="${document.documentElement.lang}"]`) ?? note.querySelector('p');
  if (text) {
    const reason = document.createElement('p');
    reason.textContent = text.textContent;
    card.append(reason);
  }
  card.hidden = false;
  const { left, bottom, top } = place.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const below = bottom + height + 16 < innerHeight;
  card.style.setProperty('inset-inline-start', `${Math.max(8, Math.min(left, innerWidth - width - 8)) + scrollX}px`);
  card.style.setProperty('inset-block-start', `${(below ? bottom + 6 : top - height - 6) + scrollY}px`);
}

export function hide(): void {
  card.hidden = true;
}

function reading(name: string, text: string, lang: string): HTMLElement[] {
  const term = document.createElement('dt');
  term.textContent = name;
  const description = document.createElement('dd');
  if (text.trim() === '') description.textContent = strings.nothing;
  else {
    description.textContent = text;
    description.lang = lang;
  }
  return [term, description];
}
