import type { Tableau } from '../../../domain/tableau/types.ts';
import { loadCompilateur } from './compilateur.ts';
import type { CompileAffiche } from './compilateur.ts';
import { donneesAffiche } from './donnees.ts';
import { AfficheIndisponible } from './erreurs.ts';

export { AfficheIndisponible } from './erreurs.ts';

export interface OptionsAffiche {
  /** Address of the page, absolute, behind the QR code; null leaves the code out: one that leads nowhere is worse than none. */
  readonly url: string | null;
}

let compilateur: Promise<CompileAffiche> | undefined;

/**
 * The poster of the hall: one A3 portrait page, a tagged PDF/UA-1 in French. Same tableau and address, same bytes.
 * The compiler is loaded at the first call and kept.
 *
 * @throws {AfficheIndisponible} with a French sentence: no binary for this platform, an address that is not one, no
 * indicator, or more of them than a poster can hold.
 */
export async function renderAffiche(tableau: Tableau, options: OptionsAffiche): Promise<Uint8Array> {
  if (tableau.indicateurs.length === 0) {
    throw new AfficheIndisponible(
      `Le tableau ${tableau.entite.deNom} n’a aucun indicateur publié\u00a0: publiez-en au moins un avant de produire l’affiche.`,
    );
  }
  const donnees = JSON.stringify(donneesAffiche(tableau, options.url));
  compilateur ??= loadCompilateur(() => import('@myriaddreamin/typst-ts-node-compiler'));
  return (await compilateur)(donnees);
}
