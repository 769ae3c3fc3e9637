import { formatPeriode } from '../../../domain/signal/periodes.ts';
import { readFloat } from '../../../domain/tableau/csv-colonne.ts';
import type { IndicateurPublie, PointSignal, Tableau } from '../../../domain/tableau/types.ts';
import { nombre, texte } from './cellules.ts';
import type { CelluleTableur, FeuilleTableur } from './types.ts';

const METHODES = { xmr: 'XmR, valeurs', 'p-prime': 'p′, nombres' } as const;
const DEBUTS = {
  origine: 'premier chiffre',
  rupture: 'nouvelle définition',
  etape: 'changement déclaré',
} as const;
const CAUSES = {
  'hors-limites': 'hors des limites',
  tendance: 'tendance',
  'deux-sur-trois': 'deux sur trois près d’une limite',
  decalage: 'sept du même côté de la moyenne',
} as const;

function lineOf({ code, libelle, signal }: IndicateurPublie, point: PointSignal): CelluleTableur[] {
  const phase = signal?.phases[point.phase - 1];
  const count = (exact: string | null): CelluleTableur => nombre(readFloat(exact));
  return [
    texte(code),
    texte(libelle),
    texte(formatPeriode(point.periode)),
    nombre(point.valeur),
    count(point.numerateur),
    count(point.denominateur),
    texte(signal?.methode ? METHODES[signal.methode] : null),
    nombre(point.phase),
    texte(phase ? (phase.motif ?? DEBUTS[phase.debut]) : null),
    nombre(point.moyenne),
    nombre(point.limiteBasse),
    nombre(point.limiteHaute),
    texte(point.causes.map((cause) => CAUSES[cause]).join(', ')),
    texte(point.reel ? 'oui' : 'non'),
  ];
}

/** The points that each signal rests on, so that anybody can compute it again; empty lines where a figure is missing. */
export function feuilleSignaux({ indicateurs }: Tableau): FeuilleTableur {
  return {
    nom: 'Signaux',
    titre: 'Points dont les signaux sont calculés',
    chapeau: [
      'Règles de Making Data Count. Chaque point repose sur les mêmes sites que le dernier trimestre.',
      'Moyenne et limites sont vides sous douze points. Une cellule vide est une donnée qui manque, et non un zéro.',
    ],
    colonnes: [
      { titre: 'Code', largeur: 18 },
      { titre: 'Indicateur', largeur: 34 },
      { titre: 'Période', largeur: 20 },
      { titre: 'Valeur', largeur: 10, droite: true },
      { titre: 'Premier nombre', largeur: 10, droite: true },
      { titre: 'Second nombre', largeur: 10, droite: true },
      { titre: 'Carte', largeur: 14 },
      { titre: 'Phase', largeur: 8, droite: true },
      { titre: 'Début de la phase', largeur: 24 },
      { titre: 'Moyenne', largeur: 10, droite: true },
      { titre: 'Limite basse', largeur: 10, droite: true },
      { titre: 'Limite haute', largeur: 10, droite: true },
      { titre: 'Règles suivies', largeur: 26 },
      { titre: 'Changement réel', largeur: 12 },
    ],
    lignes: indicateurs.flatMap((indicateur) =>
      (indicateur.signal?.serie ?? []).map((point) => lineOf(indicateur, point)),
    ),
    figees: 3,
  };
}
