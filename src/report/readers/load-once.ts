/**
 * A part of the program that is loaded when it is first asked for. The module loader keeps it anyway; asking the
 * loader for every file again takes as long as understanding a whole section of a report. What failed, as where
 * the network was gone, is loaded anew.
 */
export function loadOnce<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let loaded: Promise<Part> | null = null;
  return () => {
    loaded ??= load().catch((problem) => {
      loaded = null;
      throw problem;
    });
    return loaded;
  };
}
