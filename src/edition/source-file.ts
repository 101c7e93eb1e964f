/** A file of `content/`. */
export interface SourceFile {
  /** Relative to the project's root, with `/`. */
  path: string;
  text: string;
  /** The file is missing or not text. This has been reported; no further checks apply. */
  unreadable?: boolean;
}

/** A placeholder for a file that cannot be read. */
export function unreadableFile(path: string): SourceFile {
  return { path, text: "", unreadable: true };
}
