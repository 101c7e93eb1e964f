/** What a reader who copies, cites or follows a citation asks for: one file, loaded when the first is asked for. */
export { compareCited } from './cited-text.client.ts';
export { openMenu } from './paragraph-menu.client.ts';
export { markTarget } from '../document/target.client.ts';
