// The name of a language, in the language of the window.

/** "German" for "de"; the code itself when nobody knows it. */
export function languageName(code: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
