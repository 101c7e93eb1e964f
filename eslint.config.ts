import js from "@eslint/js";
import astro from "eslint-plugin-astro";
import { importX } from "eslint-plugin-import-x";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** The folders of `src/`. Each may import from those before it, never from those after it. */
const LAYERS = [
  "edition",
  "i18n",
  "security",
  "content",
  "citation",
  "render",
  "search",
  "social-cards",
  "export",
  "components",
  "layouts",
  "pages",
  "integrations",
];

export default defineConfig(
  globalIgnores(["dist/", ".astro/", ".cache/", "test-results/"]),
  js.configs.recommended,
  tseslint.configs.recommended,
  astro.configs["flat/recommended"],
  {
    files: ["**/*.{ts,astro}"],
    plugins: { "import-x": importX },
    settings: {
      "import-x/ignore": ["node_modules"],
      "import-x/parsers": {
        "@typescript-eslint/parser": [".ts"],
        "astro-eslint-parser": [".astro"],
      },
    },
    rules: {
      // A property may be taken out of an object to leave it away.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { ignoreRestSiblings: true },
      ],
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "import-x/no-restricted-paths": [
        "error",
        {
          zones: LAYERS.slice(0, -1).map((layer, index) => ({
            target: `./src/${layer}`,
            from: LAYERS.slice(index + 1).map((later) => `./src/${later}`),
          })),
        },
      ],
    },
  },
  {
    files: ["astro.config.mjs"],
    languageOptions: { globals: { process: "readonly" } },
  },
);
