/** What is done to the built files before they take the old ones' place. */
export interface Step {
  /** What it writes, for the log. */
  name: string;
  /**
   * @param folder Of the built files: its absolute path.
   * @throws if the site would not be whole
   */
  run(folder: string): Promise<void>;
}
