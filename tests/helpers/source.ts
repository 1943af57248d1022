// Reads the project's source files and what each imports, for the tests of the architecture.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "vite";

/** One import, re-export or dynamic import. */
export interface Import {
  /** The file's path for one of ours, else the package's specifier as written, such as `node:fs`. */
  readonly target: string;
  readonly own: boolean;
  /** Nothing of it is left in the built program. */
  readonly typeOnly: boolean;
  /** The names taken, as exported there; none for a whole module. */
  readonly names: readonly string[];
}

export interface SourceFile {
  /** Path from the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const root = join(import.meta.dirname, "..", "..");

/** All TypeScript and JavaScript files below these folders. */
export function readSources(folders: readonly string[]): SourceFile[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !name.endsWith(".d.ts"))
      .map((name) => join(folder, name).replaceAll("\\", "/")),
  );
  return paths.sort().map((path) => {
    const text = readFileSync(join(root, path), "utf8");
    return { path, text, imports: importsOf(path, text) };
  });
}

function importsOf(path: string, text: string): Import[] {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean, names: readonly string[] = []) => {
    const own = specifier.startsWith(".");
    const target = own ? normalize(join(dirname(path), specifier)).replaceAll("\\", "/") : specifier;
    found.push({ target, own, typeOnly, names });
  };
  for (const { moduleRequest, entries } of module.staticImports) {
    const typeOnly = entries.length > 0 && entries.every(({ isType }) => isType);
    add(
      moduleRequest.value,
      typeOnly,
      entries.flatMap(({ importName, isType }) => (importName.name && !isType ? [importName.name] : [])),
    );
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) if (moduleRequest) add(moduleRequest.value, isType);
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const written = text.slice(moduleRequest.start, moduleRequest.end);
    if (/^(["'`]).*\1$/.test(written)) add(written.slice(1, -1), false);
  }
  return found;
}
