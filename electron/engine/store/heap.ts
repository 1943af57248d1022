// How V8 goes about the engine's memory and code. A batch of mail is old before it is done with: a large nursery only costs memory.
import { setFlagsFromString } from "node:v8";

/**
 * Keeps the nursery of this thread as it is, and the heap within a third of what is in use. To be called before the rest of
 * the engine is loaded, and again whenever a worker has come up: making a heap, V8 sets the factor back to 2.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=30");
  // The quick compiler's code serves until a function has run this often: compiling all a second time costs a third of a
  // look-back. Plain Node, in which the tests run, has no such compiler and does not know the flag.
  if (process.versions["electron"] !== undefined) setFlagsFromString("--invocation-count-for-turbofan=10000");
}
