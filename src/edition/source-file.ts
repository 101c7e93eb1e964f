/** A file as its author wrote it. */
export interface SourceFile {
  /** Relative to the project, with `/`. */
  path: string;
  text: string;
  /** It is not there, or its bytes are not text: this has been reported, and nothing else is worth a report. */
  unreadable?: boolean;
}

/** In the place of a file whose text cannot be read. */
export function unreadableFile(path: string): SourceFile {
  return { path, text: "", unreadable: true };
}
