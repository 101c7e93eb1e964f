/** What is done to the built files before they take the old ones' place. */
export interface Step {
  /** What it writes, for the log. */
  name: string;
  /** @throws if the site would not be whole */
  run(site: BuiltFiles): Promise<void>;
}

export interface BuiltFiles {
  /** Absolute path of the folder. */
  folder: string;
  /** The base path for which it was built, with a slash at both ends. */
  base: string;
}
