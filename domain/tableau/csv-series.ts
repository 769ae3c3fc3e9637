import type { IndicateurPublie, PointSignal, Tableau } from './types.ts';
import { build, code, readFloat } from './csv-colonne.ts';
import type { ColonneCsv } from './csv-colonne.ts';

/** A line of the file: a period of an indicator, with what the chart shows of it or what the signal used of it. */
export interface LigneSerie {
  readonly indicateur: IndicateurPublie;
  readonly serie: 'affichee' | 'signal';
  readonly periode: string;
  readonly valeur: number | null;
  readonly rupture: boolean | null;
  readonly autresSites: boolean | null;
  /** Null for what the chart shows. */
  readonly point: PointSignal | null;
}

/** Every period of every indicator: the series that is shown, then the one that its signal rests on. */
export const listSeries = ({ indicateurs }: Tableau): readonly LigneSerie[] =>
  indicateurs.flatMap((indicateur) => [
    ...indicateur.serie.map(({ trimestre, valeur, rupture, autresSites }): LigneSerie => ({
      ...{ indicateur, serie: 'affichee', periode: trimestre, valeur, rupture, autresSites },
      point: null,
    })),
    ...(indicateur.signal?.serie ?? []).map((point): LigneSerie => ({
      ...{ indicateur, serie: 'signal', periode: point.periode, valeur: point.valeur },
      ...{ rupture: null, autresSites: null, point },
    })),
  ]);

const ofPoint =
  <T extends string | number | boolean>(read: (point: PointSignal) => T | null) =>
  ({ point }: LigneSerie): T | null =>
    point && read(point);

export const COLONNES_SERIES: readonly ColonneCsv<LigneSerie>[] = [
  code<LigneSerie>(
    'niveau',
    'De qui parle le tableau',
    ['site', 'departement', 'region', 'national'],
    (_, t) => t.entite.niveau,
  ),
  build<LigneSerie>(
    'code',
    'string',
    'Code du site, du département, de la région, ou FR',
    (_, t) => t.entite.code,
  ),
  build<LigneSerie>('trimestre', 'string', 'Trimestre du tableau', (_, t) => t.trimestre),
  build<LigneSerie>('indicateur', 'string', 'Code de l’indicateur', ({ indicateur }) => indicateur.code),
  build<LigneSerie>(
    'definition',
    'integer',
    'Version de la définition en vigueur',
    ({ indicateur }) => indicateur.definition,
  ),
  build<LigneSerie>('unite', 'string', 'Unité des valeurs de la ligne', ({ indicateur }) => indicateur.unite),
  code<LigneSerie>(
    'serie',
    'Ce que montre le graphique, ou ce qu’emploie le signal, sur les sites du dernier trimestre',
    ['affichee', 'signal'],
    ({ serie }) => serie,
  ),
  build<LigneSerie>('periode', 'string', 'Trimestre (2020-T4) ou mois (2020-12)', ({ periode }) => periode),
  build<LigneSerie>('valeur', 'number', 'Valeur arrondie ; vide si elle manque', ({ valeur }) => valeur),
  build<LigneSerie>(
    'numerateur',
    'number',
    'Premier compte, exact',
    ofPoint(({ numerateur }) => readFloat(numerateur)),
  ),
  build<LigneSerie>(
    'denominateur',
    'number',
    'Second compte, exact',
    ofPoint(({ denominateur }) => readFloat(denominateur)),
  ),
  build<LigneSerie>(
    'rupture',
    'boolean',
    'Vrai au premier trimestre d’une autre définition ou unité',
    ({ rupture }) => rupture,
  ),
  build<LigneSerie>(
    'autres_sites',
    'boolean',
    'Vrai si la valeur repose sur d’autres sites que celle du dernier trimestre',
    ({ autresSites }) => autresSites,
  ),
  build<LigneSerie>(
    'phase',
    'integer',
    'Rang de la phase du signal, depuis 1',
    ofPoint(({ phase }) => phase),
  ),
  code<LigneSerie>(
    'phase_debut',
    'Pourquoi la phase commence : premier point, autre définition, changement déclaré',
    ['origine', 'rupture', 'etape'],
    ({ indicateur, point }) => (point && indicateur.signal?.phases[point.phase - 1]?.debut) ?? null,
  ),
  build<LigneSerie>(
    'moyenne',
    'number',
    'Moyenne arrondie de la phase ; vide sous douze points',
    ofPoint(({ moyenne }) => moyenne),
  ),
  build<LigneSerie>(
    'limite_basse',
    'number',
    'Bas arrondi de la variation habituelle',
    ofPoint(({ limiteBasse }) => limiteBasse),
  ),
  build<LigneSerie>(
    'limite_haute',
    'number',
    'Haut arrondi de la variation habituelle',
    ofPoint(({ limiteHaute }) => limiteHaute),
  ),
  build<LigneSerie>(
    'causes',
    'string',
    'Règles de Making Data Count que suit le point',
    ofPoint(({ causes }) => causes.join(' ') || null),
  ),
  build<LigneSerie>(
    'changement_reel',
    'boolean',
    'Vrai si le point fait partie d’un changement réel',
    ofPoint(({ reel }) => reel),
  ),
];

export const CLE_SERIES = ['niveau', 'code', 'trimestre', 'indicateur', 'serie', 'periode'];
