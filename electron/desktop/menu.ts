// The application menu: the system's own editing, zoom and window commands. The window's keys are the window's business.
import { app, Menu, type MenuItemConstructorOptions } from "electron";
import { words } from "./words.ts";

export function setApplicationMenu(): void {
  const mac: MenuItemConstructorOptions[] = process.platform === "darwin" ? [{ role: "appMenu" }] : [];
  const developer: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: "separator" }, { role: "reload" }, { role: "toggleDevTools" }];
  const template: MenuItemConstructorOptions[] = [
    ...mac,
    { label: words.file, submenu: [{ role: "close" }, { role: "quit" }] },
    { label: words.edit, role: "editMenu" },
    {
      label: words.view,
      submenu: [
        { role: "resetZoom" },
        { role: "zoomIn" },
        { role: "zoomOut" },
        { type: "separator" },
        { role: "togglefullscreen" },
        ...developer,
      ],
    },
    { label: words.window, role: "windowMenu" },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
