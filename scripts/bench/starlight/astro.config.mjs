import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";

// As Starlight comes: search, sidebar, table of contents.
export default defineConfig({
  site: "http://localhost:4321",
  integrations: [starlight({ title: "One Page" })],
});
