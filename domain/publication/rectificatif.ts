import { typographie } from '../controle/outils/phrase.ts';
import { formatDate } from '../nombre/index.ts';
import type { ChangementPublie, Tableau } from '../tableau/types.ts';

const ABSENT = 'non publié';

/** Figures that a tableau changes from an earlier one, as both are read; indicators in the order of the new one, then those that are gone. */
export function listChangements(avant: Tableau, apres: Tableau): ChangementPublie[] {
  const anciens = new Map(avant.indicateurs.map((indicateur) => [indicateur.code, indicateur]));
  const nouveaux = new Set(apres.indicateurs.map(({ code }) => code));
  return [
    ...apres.indicateurs.map(({ code, libelle, textes }) => ({
      code,
      libelle,
      avant: anciens.get(code)?.textes.valeur ?? ABSENT,
      apres: textes.valeur,
    })),
    ...avant.indicateurs
      .filter(({ code }) => !nouveaux.has(code))
      .map(({ code, libelle, textes }) => ({ code, libelle, avant: textes.valeur, apres: ABSENT })),
  ].filter((changement) => changement.avant !== changement.apres);
}

const withPoint = (texte: string): string => (/[.!?…]$/u.test(texte) ? texte : `${texte}.`);

function describeChangements(changements: readonly ChangementPublie[]): string {
  if (changements.length === 0) return 'Aucun chiffre ne change.';
  return `${changements.map(describeChangement).join(' ; ')}.`;
}

const describeChangement = ({ libelle, avant, apres }: ChangementPublie): string =>
  `${libelle} : ${apres} au lieu de ${avant}`;

/**
 * The sentence of a rectificatif for a format that lists its changes beside it: number, dates and reason, without saying the
 * changes twice; null when there is no sentence.
 */
export function leadRectificatif({ rectificatif, textes }: Tableau): string | null {
  const [premier] = rectificatif?.changements ?? [];
  if (premier === undefined || textes.rectificatif === null) return textes.rectificatif;
  const rang = textes.rectificatif.indexOf(` ${typographie(describeChangement(premier))}`);
  return rang === -1 ? textes.rectificatif : textes.rectificatif.slice(0, rang);
}

export interface Rectification {
  /** Tableau that was published before; it stays readable. */
  readonly avant: Tableau;
  /** 1 for the first correction. */
  readonly numero: number;
  /** Public. */
  readonly motif: string;
}

/** A tableau that corrects another one: it says on every format what changed, when and why. */
export function rectifyTableau(tableau: Tableau, { avant, numero, motif }: Rectification): Tableau {
  const changements = listChangements(avant, tableau);
  const phrase = `Rectificatif n° ${numero} du ${formatDate(tableau.publieLe)}, qui remplace le tableau publié le ${formatDate(avant.publieLe)}. Motif : ${withPoint(motif.trim())} ${describeChangements(changements)}`;
  return {
    ...tableau,
    rectificatif: { numero, motif: motif.trim(), remplaceLe: avant.publieLe, changements },
    textes: { ...tableau.textes, rectificatif: typographie(phrase) },
  };
}
