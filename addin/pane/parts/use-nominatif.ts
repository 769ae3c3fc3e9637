import { useEffect, useState } from 'react';

type Recherche = (texte: string) => string | null;

/** What seems to name a person in a text being typed; null when nothing does. The rule comes after the screen: it is large, and rarely needed. */
export function useNominatif(texte: string): string | null {
  const [find, setFind] = useState<Recherche | null>(null);
  useEffect(() => {
    let vivant = true;
    import('../../../domain/texte/nominatif.ts').then(
      ({ findNominatif }) => vivant && setFind(() => findNominatif),
      // The publication looks again: a hint that does not come loses nothing.
      () => undefined,
    );
    return () => void (vivant = false);
  }, []);
  return find === null ? null : find(texte);
}
