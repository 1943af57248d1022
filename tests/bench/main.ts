// npm run bench -- [NAME…] [--json]: measures, side by side in one run. Without a name all benches; --json prints one figure a line.
import { MachineNotReady, NOT_READY } from "../../electron/runtime/system-packages.ts";
import { benchLedger } from "./ledger.ts";
import { benchLookback } from "./lookback.ts";
import { benchScreen } from "./screen.ts";
import { benchUnderstand } from "./understand.ts";

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

const benches: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  ledger: () => benchLedger(),
  lookback: () => benchLookback(),
  screen: () => benchScreen(),
  understand: () => benchUnderstand(),
};

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const json = process.argv.includes("--json");
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const bench = benches[name];
  if (!bench) throw new Error(`there is no bench ${name}; there are ${Object.keys(benches).join(", ")}`);
  try {
    for (const { name, value, unit } of await bench()) {
      const rounded = Number(value.toPrecision(4));
      console.log(json ? JSON.stringify({ name, value: rounded, unit }) : `${name.padEnd(34)} ${rounded} ${unit}`);
    }
  } catch (error) {
    if (!(error instanceof MachineNotReady)) throw error;
    console.error(`NOT RUN ${name}: ${error.message}`);
    process.exitCode = NOT_READY;
  }
}
