/** OmegaT, a program for translators: https://omegat.org/. */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { OMEGAT_JAR } from "./requirements.ts";

/** A project to translate. */
export interface Project {
  /** The languages: `zh-CN`, `en-US`. */
  source: string;
  target: string;
  /** The paragraphs to translate, by document. */
  texts: Readonly<Record<string, readonly string[]>>;
  /** The translation memories. */
  memories: readonly string[];
  /** A termbase. */
  glossary: string;
  /** Whether OmegaT divides the paragraphs into sentences, by its own rules. */
  isSegmented?: boolean;
}

const FOLDERS = ["source", "target", "tm/auto", "glossary", "omegat"];
const START = "TERM\t";
const SEGMENT = "SEGMENT\t";

/** Prints the terms that OmegaT's own reader finds, and each segment with its translation. */
const SCRIPT = `
if (eventType.toString() == "COMPILE") {
  project.allEntries.each { entry ->
    def info = project.getTranslationInfo(entry)
    println "${SEGMENT.replace("\t", "\\t")}" + entry.srcText + "\\t" + (info.translation ?: "")
  }
  new File(project.projectProperties.glossaryRoot).eachFile { file ->
    org.omegat.gui.glossary.GlossaryReaderTBX.read(file, false).each {
      println "${START.replace("\t", "\\t")}" + it.srcText + "\\t" + it.locText
    }
  }
}
`;

/**
 * Lets OmegaT translate a project from its memories.
 *
 * @returns The translated paragraphs, where a paragraph without a match is unchanged, and the
 *   terms with their renderings, and the segments with the translations of exact matches.
 * @throws If OmegaT fails.
 */
export function translate(project: Project): {
  texts: Record<string, string[]>;
  terms: [source: string, target: string][];
  segments: [source: string, target: string][];
} {
  const folder = mkdtempSync(join(tmpdir(), "omegat-"));
  try {
    for (const name of FOLDERS)
      mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, "omegat.project"), settings(project));
    const names = Object.keys(project.texts);
    for (const name of names)
      writeFileSync(
        join(folder, "source", `${name}.txt`),
        project.texts[name]?.join("\n\n") ?? "",
      );
    writeFileSync(join(folder, "omegat", "terms.groovy"), SCRIPT);
    for (const memory of project.memories)
      copyFileSync(memory, join(folder, "tm", "auto", basename(memory)));
    copyFileSync(project.glossary, join(folder, "glossary", "terms.tbx"));
    const { status, stdout, stderr } = spawnSync(
      "java",
      [
        "-Dfile.encoding=UTF-8",
        "-Djava.awt.headless=true",
        ...["-jar", OMEGAT_JAR, folder],
        "--mode=console-translate",
        `--config-dir=${join(folder, "omegat")}`,
        `--script=${join(folder, "omegat", "terms.groovy")}`,
      ],
      { encoding: "utf8", timeout: 120_000 },
    );
    if (status !== 0) throw new Error(`OmegaT failed: ${stdout}${stderr}`);
    return {
      texts: Object.fromEntries(
        names.map((name) => [
          name,
          readFileSync(join(folder, "target", `${name}.txt`), "utf8").split(
            "\n\n",
          ),
        ]),
      ),
      terms: printed(stdout, START),
      segments: printed(stdout, SEGMENT),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The pairs on the lines that begin so. */
function printed(output: string, start: string): [string, string][] {
  return output
    .split("\n")
    .filter((line) => line.startsWith(start))
    .map((line) => {
      const [source = "", target = ""] = line.slice(start.length).split("\t");
      return [source, target];
    });
}

function settings({ source, target, isSegmented = false }: Project): string {
  const fields = {
    ...Object.fromEntries(
      [
        "source_dir",
        "target_dir",
        "tm_dir",
        "glossary_dir",
        "glossary_file",
        "dictionary_dir",
      ].map((name) => [name, "__DEFAULT__"]),
    ),
    source_lang: source,
    target_lang: target,
    sentence_seg: String(isSegmented),
  };
  const lines = Object.entries(fields).map(
    ([name, value]) => `<${name}>${value}</${name}>`,
  );
  return `<omegat><project version="1.0">${lines.join("")}</project></omegat>`;
}
