// The whole window: places at the left, one room at a time, and what stands above it: banners, dialogs, toasts.
import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { AccountsRoom } from "./accounts/accounts-room.tsx";
import { FirstRun } from "./accounts/first-run.tsx";
import { CustomersRoom } from "./customers/customers-room.tsx";
import { DialogSwitch } from "./dialogs.tsx";
import { FocusMode } from "./loops/focus.tsx";
import { LoopsRoom } from "./loops/loops-room.tsx";
import { Banners } from "./parts/banners.tsx";
import { ScreenContext, useScreen, useSettings, useText } from "./parts/context.tsx";
import { Guard } from "./parts/guard.tsx";
import { Sidebar } from "./parts/sidebar.tsx";
import { Toasts } from "./parts/toasts.tsx";
import { TopBar } from "./parts/top-bar.tsx";
import { useKeys } from "./parts/use-keys.ts";
import { SettingsRoom } from "./settings/settings-room.tsx";
import { useCell } from "./state/cell.ts";
import type { Screen } from "./state/screen.ts";
import { list } from "./state/view.ts";
import { TemplatesRoom } from "./templates/templates-room.tsx";
import "./app.css";

/** The charts are a third of the program and rarely looked at: loaded when the reports are opened. */
const ReportsRoom = lazy(async () => ({ default: (await import("./reports/reports-room.tsx")).ReportsRoom }));

export function App({ screen }: { readonly screen: Screen }): ReactNode {
  useEffect(() => screen.start(), [screen]);
  return (
    <ScreenContext value={screen}>
      <Window />
    </ScreenContext>
  );
}

function Window(): ReactNode {
  const screen = useScreen();
  const overview = useCell(screen.overview);
  const room = useCell(screen.room);
  const focus = useCell(screen.focus);
  const dialog = useCell(screen.dialog);
  const settings = useSettings();
  const t = useText();
  useKeys();

  useEffect(() => {
    const { documentElement: root } = document;
    root.dataset.theme = settings.theme;
    root.dataset.density = settings.density;
    root.lang = t.code;
    root.dir = "ltr";
  }, [settings.theme, settings.density, t.code]);

  if (overview === null) return <div className="blank" aria-busy="true" />;
  const first = overview.accounts.length === 0 && !overview.demo;
  return (
    <I18nProvider locale={settings.locale}>
      {first || (room.name === "accounts" && room.connect) ? (
        <div className="window one">
          <Banners />
          <FirstRun first={first} />
        </div>
      ) : (
        <div className="window">
          <Sidebar />
          <TopBar />
          <main className="room-place">
            <Banners />
            <Guard
              key={room.name}
              words={t.crash.words}
              again={t.crash.again}
              onAgain={() => {
                screen.composing.set(null);
                screen.focus.set(null);
                screen.go(list("open"));
              }}
            >
              {focus === null ? <RoomSwitch /> : <FocusMode loops={focus} />}
            </Guard>
          </main>
        </div>
      )}
      {dialog !== null && (
        <Guard words={t.crash.words} again={t.crash.again} onAgain={() => screen.dialog.set(null)}>
          <DialogSwitch />
        </Guard>
      )}
      <Toasts />
    </I18nProvider>
  );
}

function RoomSwitch(): ReactNode {
  const room = useCell(useScreen().room);
  switch (room.name) {
    case "loops":
      return <LoopsRoom room={room} />;
    case "customers":
      return <CustomersRoom address={room.address} />;
    case "templates":
      return <TemplatesRoom template={room.template} />;
    case "reports":
      return (
        <Suspense fallback={<div className="room" aria-busy="true" />}>
          <ReportsRoom />
        </Suspense>
      );
    case "accounts":
      return <AccountsRoom />;
    case "settings":
      return <SettingsRoom section={room.section} />;
  }
}
