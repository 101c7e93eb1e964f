import { getEntry } from "astro:content";
import type { Version } from "../edition/history/history.ts";
import type { Edition } from "../edition/model.ts";
import { ContentError } from "./content-error.ts";

/**
 * The Edition, for pages.
 *
 * @throws {ContentError} In development, if the content has problems: with the whole report.
 */
export async function getEdition(): Promise<Edition> {
  return (await load()).edition;
}

/**
 * The published versions of the edition's texts, oldest first, and the current one.
 *
 * @throws {ContentError} As `getEdition` does.
 */
export async function getVersions(): Promise<{
  versions: Version[];
  current: Version;
}> {
  const { versions } = await load();
  const current = versions.at(-1);
  if (!current) throw new Error("content/changes.yaml names no version");
  return { versions, current };
}

async function load() {
  const entry = await getEntry("edition", "edition");
  if (!entry)
    throw new Error(
      "The edition was not loaded: see the messages of the content loader.",
    );
  const { report, ...loaded } = entry.data;
  if (report) throw new ContentError(`Problems in content/\n\n${report}`);
  return loaded;
}
