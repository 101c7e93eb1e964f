/** The two files that a page loads when the reader asks for what is in them. */

/** @throws if there is no connection, each time anew */
export const loadReading = () => import('./reading.client.ts');

/** @throws as `loadReading` does */
export const loadProgram = () => import('../search/program.client.ts');
