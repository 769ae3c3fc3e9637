import { debutTrimestre, finTrimestre } from '../temps/trimestre.ts';
import type { IndicateurPublie, Tableau } from './types.ts';

/** Types of the Table Schema vocabulary. */
type TypeCsv = 'string' | 'number' | 'integer' | 'date';

export interface ColonneCsv {
  readonly nom: string;
  readonly type: TypeCsv;
  readonly description: string;
  /** Null: nothing to say, an empty cell. */
  readonly read: (indicateur: IndicateurPublie, tableau: Tableau) => string | number | null;
}

const build = (nom: string, type: TypeCsv, description: string, read: ColonneCsv['read']): ColonneCsv => ({
  nom,
  type,
  description,
  read,
});

/** Columns that together name a line. */
export const CLE_CSV = ['service', 'indicateur', 'trimestre'] as const;

/** The columns of the open file, in order: one declaration behind the CSV and its Table Schema. */
export const COLONNES_CSV: readonly ColonneCsv[] = [
  build('service', 'string', 'Service qui publie', (_, t) => t.service),
  build('indicateur', 'string', 'Code de l’indicateur', (i) => i.code),
  build('trimestre', 'string', 'Trimestre civil, 2020-T4', (_, t) => t.trimestre),
  build('debut', 'date', 'Premier jour du trimestre', (_, t) => debutTrimestre(t.trimestre)),
  build('fin', 'date', 'Dernier jour du trimestre', (_, t) => finTrimestre(t.trimestre)),
  build('departement', 'string', 'Code officiel du département', (_, t) => t.entite.departement),
  build('libelle', 'string', 'Nom de l’indicateur', (i) => i.libelle),
  build('definition', 'integer', 'Version de la définition', (i) => i.definition),
  build('unite', 'string', 'Unité de toutes les valeurs de la ligne', (i) => i.unite),
  build('sens', 'string', 'Sens du progrès : hausse, baisse ou neutre', (i) => i.sens),
  build('statut', 'string', 'disponible, ou non-disponible quand la valeur est vide', (i) =>
    i.valeur === null ? 'non-disponible' : 'disponible',
  ),
  build('valeur', 'number', 'Valeur du trimestre ; vide si elle manque', (i) => i.valeur),
  build('effectif', 'number', 'Nombre de cas derrière la valeur', (i) => i.effectif),
  build('cible', 'number', 'Objectif, dans l’unité de la ligne', (i) => i.cible),
  build('situation', 'string', 'atteint, non-atteint, sans-cible ou non-disponible', (i) => i.situation),
  build('precedent', 'number', 'Valeur du trimestre précédent', (i) => i.precedent),
  build('ecart', 'number', 'Valeur moins valeur précédente', (i) => i.ecart),
  build('evolution', 'string', 'en-progres, en-recul, stable, hausse ou baisse', (i) => i.evolution),
  build(
    'sites_attendus',
    'integer',
    'Nombre de sites qui mesurent l’indicateur',
    (i) => i.couverture.attendus,
  ),
  build('sites_couverts', 'integer', 'Nombre de sites compris dans la valeur', (i) => i.couverture.couverts),
  build('absence', 'string', 'Pourquoi la valeur manque', (i) => i.textes.absence),
  build('commentaire', 'string', 'Ce qui explique la valeur', (i) => i.commentaire),
  build('source_definition', 'string', 'Texte qui définit l’indicateur', (i) => i.sourceDefinition),
  build('publie_le', 'date', 'Date de publication', (_, t) => t.publieLe),
];
