// Builds the three parts of the app: app process and engine (ES modules), preload (CommonJS, for the sandbox), window.
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

/** The oldest runtime the app is run on; electron-vite knows no newer one than its own list. */
const node = "node20.18";
const chrome = "chrome130";

export default defineConfig({
  main: {
    build: {
      target: node,
      outDir: "out/main",
      // Everything is bundled: the package then holds no node_modules, and no library depends on how Electron loads it.
      externalizeDeps: false,
      rolldownOptions: {
        // The engine runs in a process of its own and the understanding in a thread of its own: each is a file to start.
        input: {
          main: "electron/main.ts",
          engine: "electron/engine/main.ts",
          "understand-worker": "electron/engine/understand-worker.ts",
          "store-worker": "electron/engine/store/store-worker.ts",
        },
        // What the engine loads before it can read the ledger is half as long without comments, blanks and long local
        // names. Functions and classes keep their names: a stack trace names them as the source does.
        output: {
          format: "es",
          entryFileNames: "[name].js",
          chunkFileNames: "chunks/[name]-[hash].js",
          minify: {
            compress: { keepNames: { function: true, class: true } },
            mangle: { keepNames: true },
            codegen: true,
          },
        },
      },
    },
  },
  preload: {
    build: {
      target: node,
      outDir: "out/preload",
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: "electron/preload.ts" },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "renderer",
    plugins: [react()],
    build: {
      target: chrome,
      outDir: "out/renderer",
      minify: true,
      rolldownOptions: { input: "renderer/index.html" },
    },
  },
});
