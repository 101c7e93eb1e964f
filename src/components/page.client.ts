/** All that a page runs before the reader does anything: one file, the same for all pages. */
import './settings.client.ts';
import './search-button.client.ts';
import './reader.client.ts';
import './cite.client.ts';
import './conversion-switch.client.ts';
import '../offline/register.client.ts';
