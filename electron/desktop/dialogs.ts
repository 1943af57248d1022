// The system's own dialogs: choose files, choose where to save, print.
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import type { Desktop } from "../ipc/handlers.ts";
import { words } from "./words.ts";

type Dialogs = Pick<Desktop, "chooseAttachments" | "chooseImport" | "chooseSave">;

const SAVES = {
  json: { title: words.saveExport, name: "Closer export.json" },
  "loops-csv": { title: words.saveLoops, name: "Closer loops.csv" },
  "report-csv": { title: words.saveReport, name: "Closer report.csv" },
  text: { title: words.saveTranscript, name: "Transcript.txt" },
  html: { title: words.saveTranscript, name: "Transcript.html" },
  eml: { title: words.saveTranscript, name: "Transcript.eml" },
} as const;

export function dialogsOf(window: BrowserWindow): Dialogs {
  return {
    async chooseAttachments() {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: words.chooseAttachments,
        properties: ["openFile", "multiSelections"],
      });
      const files = await Promise.all(
        filePaths.map(async (path) => ({ path, name: basename(path), about: await stat(path) })),
      );
      return files
        .filter(({ about }) => about.isFile())
        .map(({ path, name, about }) => ({ path, name, size: about.size }));
    },
    async chooseImport() {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: words.openExport,
        properties: ["openFile"],
        filters: [{ name: "JSON", extensions: ["json"] }],
      });
      return filePaths[0] ?? null;
    },
    async chooseSave(what) {
      const { title, name } = SAVES[what];
      const { filePath, canceled } = await dialog.showSaveDialog(window, {
        title,
        defaultPath: join(app.getPath("documents"), name),
      });
      return canceled || filePath === "" ? null : filePath;
    },
  };
}
