/** What search runs in the browser: loaded, all of it, when the reader reaches for search. */
export { followMark } from './mark.client.ts';
export { prepare } from './panel.client.ts';
