// A value that the screen watches: one writer, many readers, no framework beyond React's own subscription.
import { useSyncExternalStore } from "react";

export interface Cell<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

/** A watched value. Setting the same value again tells nobody. */
export function cell<T>(initial: T): Cell<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The value of a cell, followed. */
export function useCell<T>(source: Cell<T>): T {
  return useSyncExternalStore(source.subscribe, source.get);
}

/** A part of a cell's value; `pick` must return the same object for the same value. */
export function usePart<T, P>(source: Cell<T>, pick: (value: T) => P): P {
  return useSyncExternalStore(source.subscribe, () => pick(source.get()));
}
