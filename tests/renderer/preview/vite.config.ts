// Builds the preview page with the same policy as the real window: `vite build -c tests/renderer/preview/vite.config.ts`.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  publicDir: "../../../renderer/public",
  base: "./",
  plugins: [react()],
  build: { outDir: "../../../out/preview", emptyOutDir: true, target: "chrome130" },
});
