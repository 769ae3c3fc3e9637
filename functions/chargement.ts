let derniere: Promise<unknown> = Promise.resolve();

/**
 * Loads a part of the program that its first call needs. One part after the other: parts share modules, and calls that come together
 * then meet them whole. Node would take care of that by itself; the loader of the tests refuses a module that another load is linking.
 * @param load an `import()` alone: it must not wait for another part, which waits for it
 * @throws what the import throws, to its caller only: the next part is loaded all the same
 */
export function charge<M>(load: () => Promise<M>): Promise<M> {
  const partie = derniere.then(load);
  derniere = partie.catch(() => undefined);
  return partie;
}
