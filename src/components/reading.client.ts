/** What a reader of a document may ask for: loaded, all of it, when the first is asked for. */
export { offerNewVersion } from '../offline/new-version.client.ts';
export { show } from './apparatus.client.ts';
export { compareCited } from './cited-text.client.ts';
export { openMenu } from './paragraph-menu.client.ts';
export { offerOther } from './reveal.client.ts';
export { prepareSwitch } from './switch.client.ts';
export { markTarget } from './target.client.ts';
