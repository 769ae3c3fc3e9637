import type Fraction from 'fraction.js';
import { isPourcentNatif, storedOf } from '../../domain/classeur/modele/mesure.ts';
import { cibleOf, indicateursOf } from '../../domain/referentiels/index.ts';
import type { Indicateur, Site } from '../../domain/referentiels/types.ts';
import { formatTrimestre, previousTrimestre } from '../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { formatMesure } from '../../domain/nombre/index.ts';
import { readIndicateur, readSite, readTrimestre } from './arguments.ts';
import type { Lecteur } from './chiffres/lecteur.ts';
import type { Chiffre } from './chiffres/types.ts';
import { countJoursOuvres, findEcheance } from './dates.ts';
import { ErreurFonction } from './erreur.ts';
import type * as Signatures from './signatures.ts';
import type { Systeme1904 } from './systeme.ts';

const indisponible = (phrase: string): never => {
  throw new ErreurFonction('indisponible', phrase);
};

interface Question {
  readonly indicateur: Indicateur;
  readonly site: Site;
  readonly trimestre: Trimestre;
}

function readQuestion(code: string, site: string, trimestre: string): Question {
  const question = {
    indicateur: readIndicateur(code),
    site: readSite(site),
    trimestre: readTrimestre(trimestre),
  };
  if (!indicateursOf(question.site).includes(question.indicateur))
    indisponible(`${question.indicateur.code} n’est pas un indicateur du site ${question.site.code}.`);
  return question;
}

/** A figure that is there, or why it is not. */
async function readChiffre(
  lecteur: Pick<Lecteur, 'read'>,
  { indicateur: { code }, site, trimestre }: Question,
): Promise<Chiffre & { readonly valeur: NonNullable<Chiffre['valeur']> }> {
  const chiffres = await lecteur
    .read({ site: site.code, trimestre })
    .catch((erreur: unknown) => indisponible(erreur instanceof Error ? erreur.message : String(erreur)));
  const quand = formatTrimestre(trimestre);
  if (chiffres === null) return indisponible(`Le site ${site.code} n’a rien déposé pour le ${quand}.`);
  const { valeur, ...chiffre } = chiffres.get(code) ?? { valeur: null, raison: null, definition: 0 };
  if (valeur !== null) return { ...chiffre, valeur };
  const raison = chiffre.raison ? ` : ${chiffre.raison}` : '';
  return indisponible(`${code} n’est pas disponible pour le ${quand} (site ${site.code})${raison}.`);
}

/** What a cell holds for an exact figure: turned into a number once, at the very end. */
const cellOf = (indicateur: Indicateur, valeur: Fraction): number =>
  (isPourcentNatif(indicateur) ? valeur.div(100) : valeur).valueOf();

/** A target in another unit than its indicator is not to be set beside its value. */
function readCible({ indicateur, site }: Question): number {
  const { code, unite } = indicateur;
  const cible = cibleOf(site.departement, code);
  if (!cible)
    return indisponible(`Aucune cible n’est fixée pour ${code} dans le département ${site.departement}.`);
  if (cible.unite === unite) return storedOf(indicateur, cible.valeur);
  return indisponible(
    `La cible de ${code} est de ${formatMesure(cible.valeur, cible.unite)}, et sa valeur en ${unite} : les deux ne se comparent pas.`,
  );
}

/**
 * The functions of the add-in, over the reader of figures and the date system of the workbook. Figures are what a cell of the workbook would hold: 0.63 for 63 %.
 * Each throws, or rejects with, `ErreurFonction`.
 */
export function createFonctions(lecteur: Pick<Lecteur, 'read'>, systeme1904: Systeme1904): typeof Signatures {
  return {
    async valeur(code, site, trimestre) {
      const question = readQuestion(code, site, trimestre);
      return cellOf(question.indicateur, (await readChiffre(lecteur, question)).valeur);
    },
    async cible(code, site, trimestre) {
      return readCible(readQuestion(code, site, trimestre));
    },
    async evolution(code, site, trimestre) {
      const question = readQuestion(code, site, trimestre);
      // Both are asked before either is awaited: one request for the two.
      const [actuel, precedent] = await Promise.all([
        readChiffre(lecteur, question),
        readChiffre(lecteur, { ...question, trimestre: previousTrimestre(question.trimestre) }),
      ]);
      if (actuel.definition !== precedent.definition)
        indisponible(
          `La définition de ${question.indicateur.code} a changé entre les deux trimestres : ils ne se comparent pas.`,
        );
      return cellOf(question.indicateur, actuel.valeur.sub(precedent.valeur));
    },
    joursOuvres: async (debut, fin, calendrier) =>
      countJoursOuvres(debut, fin, calendrier, await systeme1904()),
    echeance: async (date, jours, calendrier) => findEcheance(date, jours, calendrier, await systeme1904()),
  };
}
