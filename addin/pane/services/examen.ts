import { readClasseur, readFichier } from '../../../domain/classeur/lire/index.ts';
import type { Classeur } from '../../../domain/classeur/types.ts';
import { buildContexte, isAccepte, validateClasseur } from '../../../domain/controle/index.ts';
import {
  buildContenu,
  precedentsOf,
  siteDuClasseur,
  trimestreDuClasseur,
} from '../../../domain/depot/index.ts';
import { findIndicateur, findSite } from '../../../domain/referentiels/index.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import type { Lieu } from '../../client/index.ts';
import type { FichierOuvert, FonctionSansResultat } from '../../host/types.ts';
import type { EtatClasseur } from '../etat/types.ts';
import { tellFonctions } from './fonctions.ts';

/** What the pane knows beside the workbook; `avant`, of the quarter before, is null while the server has never answered. */
export interface Savoir {
  readonly aujourdHui: DateIso;
  readonly avant: ReturnType<typeof precedentsOf> | null;
}

/** Nothing of the contract: no line, and no witness that says site, quarter or model. */
const isEtranger = ({ indicateurs, site, trimestre, modele }: Classeur): boolean =>
  indicateurs.length === 0 &&
  [site, trimestre, modele].every(({ propriete, accueil }) => propriete === null && accueil.lu === null);

function lieuOf(classeur: Classeur): Lieu | null {
  const site = siteDuClasseur(classeur);
  const trimestre = trimestreDuClasseur(classeur);
  return site !== null && trimestre !== null && findSite(site) ? { site, trimestre } : null;
}

type SavoirOf = (lieu: Lieu | null) => Savoir;

function examine(
  classeur: Classeur,
  savoirOf: SavoirOf,
  fonctions: readonly FonctionSansResultat[] = [],
): EtatClasseur {
  if (isEtranger(classeur)) return { etat: 'etranger' };
  const lieu = lieuOf(classeur);
  const { aujourdHui, avant } = savoirOf(lieu);
  const contexte = buildContexte({ aujourdHui, ...(avant ?? precedentsOf(null)) });
  const constats = tellFonctions(validateClasseur(classeur, contexte), fonctions, classeur);
  return {
    etat: 'ouvert',
    classeur,
    lieu,
    precedentsConnus: avant !== null,
    constats,
    contenu: isAccepte(constats) ? buildContenu(classeur, contexte) : null,
  };
}

/**
 * Reads and checks the cells of the open workbook, with the rules that the server has. `savoirOf` gives what is known for
 * the site and quarter that the workbook says.
 * @throws ErreurFichier when a table has more lines than can be read.
 */
export function examineFichier(fichier: FichierOuvert, savoirOf: SavoirOf): EtatClasseur {
  const etat = examine(readFichier(fichier, { uniteOf: findIndicateur }), savoirOf, fichier.fonctions);
  return etat.etat === 'ouvert' ? { ...etat, systeme1904: fichier.systeme1904 } : etat;
}

/** The same of a workbook's bytes, as the server will do; a file that cannot be read gives the sentence to show. */
export async function examineOctets(
  octets: Uint8Array,
  savoirOf: SavoirOf,
): Promise<EtatClasseur | { readonly etat: 'illisible'; readonly message: string }> {
  const lu = await readClasseur(octets, { uniteOf: findIndicateur });
  return lu.lisible ? examine(lu.classeur, savoirOf) : { etat: 'illisible', message: lu.refus.message };
}
