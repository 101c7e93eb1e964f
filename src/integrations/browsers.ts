/** The oldest browsers in which everything works: `browserslist` in `package.json`. */
import browserslist from "browserslist";
import type { Plugin } from "vite";

/** esbuild's names of browsers, which Vite uses too, by those of browserslist. */
const NAMES: Record<string, string> = {
  chrome: "chrome",
  edge: "edge",
  firefox: "firefox",
  ios_saf: "ios",
  safari: "safari",
};

/**
 * The oldest version of each browser, for the `target` of Vite and esbuild: `["chrome103", "ios16.0"]`.
 *
 * @throws If `package.json` names a browser that esbuild does not know.
 */
export const BROWSERS: string[] = Object.entries(oldestVersions()).map(
  ([name, version]) => {
    const known = NAMES[name];
    if (known === undefined)
      throw new Error(
        `Unexpected browser “${name}” in browserslist. Expected ${Object.keys(NAMES).join(", ")}.`,
      );
    return known + version;
  },
);

/** The oldest version of each browser by its name in browserslist: `{ chrome: "103" }`. */
export function oldestVersions(): Record<string, string> {
  const oldest: Record<string, string> = {};
  for (const browser of browserslist(undefined, {
    path: import.meta.dirname,
  })) {
    const [name = "", versions = ""] = browser.split(" ");
    // Versions of Safari may be a range: 16.0-16.1.
    const version = versions.split("-")[0] ?? "";
    if (!(name in oldest) || Number(version) < Number(oldest[name]))
      oldest[name] = version;
  }
  return oldest;
}

/** Creates the Vite plugin that lowers the scripts of pages to these browsers. Astro sets their target to ESNext, over `build.target`. */
export function browserTarget(): Plugin {
  return {
    name: "browser-target",
    configEnvironment(name, { build }) {
      if (name === "client" && build) build.target = BROWSERS;
    },
  };
}
