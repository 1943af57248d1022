// The text of an XDG autostart file. Pure.

/**
 * Desktop Entry Specification, "The Exec key": arguments in double quotes, where `"`, `` ` ``, `$` and `\` are escaped
 * by a backslash; the value is then escaped once more as a string, and a percent sign stands doubled.
 */
export function autostartFile(command: readonly string[]): string {
  const exec = command.map(quoted).join(" ");
  return [
    "[Desktop Entry]",
    "Type=Application",
    "Name=Closer",
    `Exec=${exec}`,
    "Icon=closer",
    "Terminal=false",
    "",
  ].join("\n");
}

function quoted(argument: string): string {
  if (/^[\w@:,./=+-]+$/.test(argument)) return argument;
  const inner = argument
    .replace(/["`$\\]/g, "\\$&")
    .replaceAll("\\", "\\\\")
    .replaceAll("%", "%%");
  return `"${inner.replace(/[\r\n]/g, "")}"`;
}
