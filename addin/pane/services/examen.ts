import type { Fichier } from '../../../domain/classeur/lire/fichier.ts';
import { readFichier } from '../../../domain/classeur/lire/index.ts';
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
import type { EtatClasseur } from '../etat/types.ts';

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

/**
 * Reads and checks the cells of the open workbook, with the rules that the server has. `savoirOf` gives what is known for
 * the site and quarter that the workbook says.
 * @throws ErreurFichier when a table has more lines than can be read.
 */
export function examineFichier(fichier: Fichier, savoirOf: (lieu: Lieu | null) => Savoir): EtatClasseur {
  const classeur = readFichier(fichier, { uniteOf: findIndicateur });
  if (isEtranger(classeur)) return { etat: 'etranger' };
  const lieu = lieuOf(classeur);
  const { aujourdHui, avant } = savoirOf(lieu);
  const contexte = buildContexte({ aujourdHui, ...(avant ?? precedentsOf(null)) });
  const constats = validateClasseur(classeur, contexte);
  return {
    etat: 'ouvert',
    classeur,
    lieu,
    precedentsConnus: avant !== null,
    constats,
    contenu: isAccepte(constats) ? buildContenu(classeur, contexte) : null,
    systeme1904: fichier.systeme1904,
  };
}
