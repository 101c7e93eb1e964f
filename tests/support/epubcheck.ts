/** EPUBCheck, the official validator: https://www.w3.org/publishing/epubcheck/. */
import { spawnSync } from "node:child_process";
import { EPUBCHECK_JAR } from "./requirements.ts";

/** Java options for a program that runs for seconds. */
const QUICK = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

/** The errors and warnings for a file. @throws If EPUBCheck cannot be started. */
export function reportOf(file: string): string[] {
  const { stdout, stderr, error } = spawnSync(
    "java",
    [...QUICK, "-jar", EPUBCHECK_JAR, file],
    { encoding: "utf8" },
  );
  if (error) throw error;
  const lines = (stdout + stderr).split("\n");
  const [, fatal, errors, warnings] =
    /(\d+) fatals? \/ (\d+) errors? \/ (\d+) warnings?/.exec(stdout + stderr) ??
    [];
  if (warnings === undefined)
    throw new Error(`EPUBCheck has not come to its end: ${lines.join(" ")}`);
  const found = lines.filter((line) => /^(FATAL|ERROR|WARNING)/.test(line));
  if (found.length !== Number(fatal) + Number(errors) + Number(warnings))
    throw new Error(`EPUBCheck counts otherwise: ${lines.join(" ")}`);
  return found;
}
