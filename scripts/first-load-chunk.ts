/** What the bundler tells of a module when it puts modules into files. */
interface Modules {
  getModuleInfo(
    id: string,
  ): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/**
 * One file for all that the page loads at once. Left alone, the bundler cuts the first load wherever
 * a part of it is shared with something loaded later; every cut costs bytes, for small files compress badly.
 */
export function firstLoadChunk(): (id: string, modules: Modules) => string | null {
  const known = new Map<string, boolean>();
  function isLoadedAtOnce(id: string, modules: Modules): boolean {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false); // a circle of imports that nobody enters
    const info = modules.getModuleInfo(id);
    const at =
      info !== null &&
      (info.isEntry || info.importers.some((importer) => isLoadedAtOnce(importer, modules)));
    known.set(id, at);
    return at;
  }
  return (id, modules) => (isLoadedAtOnce(id, modules) ? 'index' : null);
}
