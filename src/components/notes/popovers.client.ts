/** What explains places of the text on cards: notes and the conversion. One file, since one card is shown at a time. */
export { show } from './apparatus.client.ts';
export { prepareSwitch } from '../settings/switch.client.ts';
