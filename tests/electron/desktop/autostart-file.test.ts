// The autostart file of a Linux desktop: arguments stay what they were, whatever stands in the path.
import { expect, test } from "vitest";
import { autostartFile } from "../../../electron/desktop/autostart-file.ts";

const exec = (command: readonly string[]) => /^Exec=(.*)$/m.exec(autostartFile(command))?.[1];

test("names the program and starts it hidden", () => {
  const text = autostartFile(["/opt/Closer/closer", "--hidden"]);
  expect(text.split("\n").slice(0, 4)).toEqual([
    "[Desktop Entry]",
    "Type=Application",
    "Name=Closer",
    "Exec=/opt/Closer/closer --hidden",
  ]);
});

test.each([
  [["/home/o'b/My Apps/closer"], `"/home/o'b/My Apps/closer"`],
  [["/a$(id)b"], String.raw`"/a\\$(id)b"`],
  [['/a"b'], String.raw`"/a\\"b"`],
  [["/a`b"], '"/a\\\\`b"'],
  [["/100%/closer"], `"/100%%/closer"`],
  [["/a\nExec=evil"], `"/aExec=evil"`],
])("%j is quoted as %s", (command, line) => {
  expect(exec(command)).toBe(line);
});
