/** As in `collate.test.ts`, with more characters of each document. */
import { ids, testOneCharacter } from "../../../support/one-character.ts";

for (const id of ids) testOneCharacter(id, 60);
