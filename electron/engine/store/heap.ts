// How much room V8 takes for what lives shortly: a batch of mail is old before it is done with, so a large nursery only costs memory.
import { setFlagsFromString } from "node:v8";

/**
 * Keeps the nursery of this thread as it is, and the heap within a third of what is in use. To be called before the rest of
 * the engine is loaded, and again whenever a worker has come up: making a heap, V8 sets the factor back to 2.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=30");
}
