import { tableauCsv, tableauJson } from '../../domain/tableau/index.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import { renderAffiche } from './affiche/index.ts';
import { renderEcran } from './ecran/index.ts';
import { nomGraphique, renderGraphiqueSeul } from './graphique/index.ts';
import { renderIntegration, renderVignette } from './integration/index.ts';
import { hasEvolution } from './page/graphique.ts';
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

const utf8 = (texte: string): Uint8Array => new TextEncoder().encode(texte);
const texte = (nom: string, contenu: string): FichierTableau => ({ nom, octets: utf8(contenu) });

/** The charts that the page links to, and the picture for sites that refuse frames. */
function renderImages(tableau: Tableau): readonly FichierTableau[] {
  return [
    texte('vignette.svg', renderVignette(tableau)),
    ...tableau.indicateurs
      .filter(hasEvolution)
      .map((indicateur) => texte(nomGraphique(indicateur.code), renderGraphiqueSeul(tableau, indicateur))),
  ];
}

/**
 * Every format of a tableau, from the one frozen value. The page is made last, since it says the sizes of the others.
 * @throws {AfficheIndisponible} when the poster cannot be made
 */
export async function renderFichiers(
  tableau: Tableau,
  { adressePage }: OptionsFichiers,
): Promise<readonly FichierTableau[]> {
  const affiche = { nom: 'affiche-a3.pdf', octets: await renderAffiche(tableau, { url: adressePage }) };
  const csv = texte('tableau.csv', tableauCsv(tableau));
  const json = texte('tableau.json', `${JSON.stringify(tableauJson(tableau), null, 2)}\n`);
  const ecran = texte('ecran.html', renderEcran(tableau, { adressePage }));
  const integration = texte(
    'integration.html',
    renderIntegration(tableau, { adressePage: adressePage ?? 'index.html' }),
  );
  const lien = ({ nom, octets }: FichierTableau) => ({ href: nom, taille: octets.length });
  const page = renderPage(tableau, {
    assets: '',
    liens: {
      affiche: lien(affiche),
      csv: lien(csv),
      json: lien(json),
      graphiques: '',
      ...(adressePage === null ? {} : { permanente: adressePage }),
    },
  });
  return [texte('index.html', page), affiche, ecran, integration, csv, json, ...renderImages(tableau)];
}
