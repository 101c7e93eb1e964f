/** Under what the translation, the notes and editorial matter stand; not the Chinese. */
export const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';
