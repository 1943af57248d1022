// Runs a TypeScript file as a worker thread (Node 20 takes no loader from a worker's execArgv). `workerData` is its URL.
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData);
