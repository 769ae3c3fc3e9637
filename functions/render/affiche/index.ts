import { setImmediate } from 'node:timers/promises';
import type { Tableau } from '../../../domain/tableau/types.ts';
import { loadCompilateur } from './compilateur.ts';
import type { CompileAffiche } from './compilateur.ts';
import { composer } from './composition/composer.ts';
import { contenuAffiche } from './contenu.ts';
import { renderDocument } from './dessin/document.ts';
import { AfficheIndisponible } from './erreurs.ts';
import { feuilleOf } from './formats.ts';
import type { Feuille, FormatAffiche } from './formats.ts';

export { AfficheIndisponible } from './erreurs.ts';
export { FORMATS_AFFICHE } from './formats.ts';
export type { FormatAffiche } from './formats.ts';

/** What most lines repeat is said at the foot; where the foot has no room for it, each line says its own, as far as it can. */
function layout(tableau: Tableau, url: string | null, feuille: Feuille): string {
  const contenu = contenuAffiche(tableau, url);
  try {
    return renderDocument(contenu, feuille, composer(contenu, feuille));
  } catch (erreur) {
    if (!(erreur instanceof AfficheIndisponible)) throw erreur;
    const detail = contenuAffiche(tableau, url, false);
    return renderDocument(detail, feuille, composer(detail, feuille));
  }
}

export interface OptionsAffiche extends Partial<FormatAffiche> {
  /** Address of the page, absolute, behind the QR code; null leaves the code out: one that leads nowhere is worse than none. */
  readonly url: string | null;
  /** PDF/A-2a, to be kept in an archive, instead of PDF/UA-1, to be put online: a file cannot claim both here. */
  readonly archive?: boolean;
}

let compilateur: Promise<CompileAffiche> | undefined;

/**
 * The poster of the hall: one page (A3 portrait unless told), a tagged PDF in French. Same tableau and address, same bytes.
 * The compiler is loaded at the first call and kept.
 *
 * @throws {AfficheIndisponible} with a French sentence: no binary for this platform, an address that is not one, no
 * indicator, or more of them than a poster can hold.
 */
export async function renderAffiche(tableau: Tableau, options: OptionsAffiche): Promise<Uint8Array> {
  const { url, format = 'a3', orientation = 'portrait', archive = false } = options;
  const feuille = feuilleOf({ format, orientation });
  const donnees = layout(tableau, url, feuille);
  compilateur ??= loadCompilateur(() => import('@myriaddreamin/typst-ts-node-compiler'));
  const compile = await compilateur;
  // Laid out documents are freed by the event loop: without a turn of it, a run of posters keeps them all, about 1 MB each.
  await setImmediate();
  return compile(donnees, archive ? 'a-2a' : 'ua-1');
}
