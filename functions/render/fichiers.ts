import type { Tableau } from '../../domain/tableau/types.ts';
import { formatsOf, liensFormats } from './formats/index.ts';
import { renderPage } from './page/index.ts';

/** A tableau as a file to keep or to hand over. */
export interface FichierTableau {
  readonly nom: string;
  readonly octets: Uint8Array;
}

export interface OptionsFichiers {
  /** Where the page will be read by the public, for the QR codes and the quotes; null when it has no address yet. */
  readonly adressePage: string | null;
}

const bytesOf = (contenu: string | Uint8Array): Uint8Array =>
  typeof contenu === 'string' ? new TextEncoder().encode(contenu) : contenu;

/**
 * Every format of a tableau, from the one frozen value: the page first, then the files that it links to, all of them beside it, so
 * that the folder works offline. The page is made last, since it says the sizes of the others.
 * @throws {AfficheIndisponible} when a poster cannot be made
 */
export async function renderFichiers(
  tableau: Tableau,
  { adressePage }: OptionsFichiers,
): Promise<readonly FichierTableau[]> {
  const fichiers: FichierTableau[] = [];
  for (const { nom, render, aLaDemande } of formatsOf(tableau)) {
    if (aLaDemande) continue;
    fichiers.push({ nom, octets: bytesOf(await render(tableau, { adressePage })) });
  }
  const tailles = new Map(fichiers.map(({ nom, octets }) => [nom, octets.length]));
  const page = renderPage(tableau, {
    assets: '',
    liens: {
      fichiers: liensFormats('', tailles),
      ecran: 'ecran.html',
      graphiques: '',
      ...(adressePage === null ? {} : { permanente: adressePage }),
    },
  });
  return [{ nom: 'index.html', octets: bytesOf(page) }, ...fichiers];
}
