import { tableauCsv, tableauJson } from '../../domain/tableau/index.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import { renderAffiche } from './affiche/index.ts';
import { renderPage } from './page/index.tsx';

/** A tableau as a file to keep or to hand over. */
export interface FichierTableau {
  readonly nom: string;
  readonly octets: Uint8Array;
}

export interface OptionsFichiers {
  /** Where the page will be read by the public, for the poster's QR code; null when it has no address yet. */
  readonly adressePage: string | null;
}

const utf8 = (texte: string): Uint8Array => new TextEncoder().encode(texte);

/**
 * Every format of a tableau, from the one frozen value. The page comes last: it says the sizes of the others.
 * @throws {AfficheIndisponible} when the poster cannot be made
 */
export async function renderFichiers(
  tableau: Tableau,
  options: OptionsFichiers,
): Promise<readonly FichierTableau[]> {
  const affiche = {
    nom: 'affiche-a3.pdf',
    octets: await renderAffiche(tableau, { url: options.adressePage }),
  };
  const csv = { nom: 'tableau.csv', octets: utf8(tableauCsv(tableau)) };
  const json = { nom: 'tableau.json', octets: utf8(`${JSON.stringify(tableauJson(tableau), null, 2)}\n`) };
  const lien = ({ nom, octets }: FichierTableau) => ({ href: nom, taille: octets.length });
  const page = renderPage(tableau, {
    assets: '',
    liens: { affiche: lien(affiche), csv: lien(csv), json: lien(json) },
  });
  return [{ nom: 'index.html', octets: utf8(page) }, affiche, csv, json];
}
