// What the screen hears: pushes of the engine, its own changes that move the list, the clock, and idle time for the index.
import type { ListPush } from "../../shared/ipc/snapshot.ts";
import type { Screen, Surroundings } from "./screen.ts";
import type { Toast } from "./toasts.ts";
import { list } from "./view.ts";

/** Milliseconds between two looks at the clock: "2 minutes ago" may be that late. */
const TICK = 20_000;

export interface Ears {
  push(push: ListPush): void;
  arrange(why: "rows" | "owner"): void;
  toast(toast: Omit<Toast, "key">): void;
}

/** Begins to listen and asks for everything; answers how to stop. */
export function listen(screen: Screen, world: Surroundings, ears: Ears): () => void {
  const { bridge, rows, overview, now, room, query, folded, details, search } = screen;

  let indexing = false;
  const index = (): void => {
    if (indexing) return;
    indexing = search.step();
    if (!indexing) return;
    world.idle(() => {
      indexing = false;
      index();
    });
  };
  let ticking = true;
  const tick = (): void => {
    if (!ticking) return;
    now.set(world.now());
    world.after(TICK, tick);
  };

  const stops = [
    bridge.on("list", (push) => {
      ears.push(push);
      for (const row of push.rows) details.stale(row.id);
    }),
    bridge.on("overview", (push) => {
      overview.set(push);
      now.set(world.now());
    }),
    bridge.on("detail", ({ loop }) => details.stale(loop)),
    bridge.on("toast", ({ kind, who, words, loop }) =>
      ears.toast({ kind, words: screen.text().push(kind, who), more: words, loop, undo: null }),
    ),
    bridge.on("show", ({ loop, view }) => {
      if (view === "accounts") screen.go({ name: "accounts", connect: false });
      else if (view === "settings") screen.go({ name: "settings", section: "you" });
      else if (loop !== null) screen.show(loop);
      else screen.go(list("open"));
    }),
    rows.subscribe(() => {
      const all = rows.get();
      if (all === null) return;
      search.follow(all);
      world.idle(index);
      ears.arrange("rows");
    }),
    room.subscribe(() => {
      if (room.get().name === "loops") screen.list.release();
      ears.arrange("owner");
    }),
    query.subscribe(() => ears.arrange("owner")),
    folded.subscribe(() => ears.arrange("owner")),
  ];
  world.after(TICK, tick);
  void bridge.call("screen.ready", {}).then((answer) => {
    if (!answer.ok) screen.fail(answer.failure);
  });
  return () => {
    ticking = false;
    for (const stop of stops) stop();
  };
}
