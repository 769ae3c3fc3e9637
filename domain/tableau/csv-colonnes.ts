import { SENS } from '../referentiels/types.ts';
import { debutTrimestre, finTrimestre } from '../temps/trimestre.ts';
import { build, code, readFloat } from './csv-colonne.ts';
import type { ColonneCsv } from './csv-colonne.ts';
import { STATUTS_SIGNAL } from './types.ts';

/** Columns that together name a line. */
export const CLE_CSV = ['service', 'indicateur', 'trimestre'] as const;

/** The columns of the open file, in order: one declaration behind the CSV and its Table Schema. */
export const COLONNES_CSV: readonly ColonneCsv[] = [
  build('service', 'string', 'Service qui publie', (_, t) => t.service),
  build('indicateur', 'string', 'Code de l’indicateur', (i) => i.code),
  build('trimestre', 'string', 'Trimestre civil, 2020-T4', (_, t) => t.trimestre),
  build('debut', 'date', 'Premier jour du trimestre', (_, t) => debutTrimestre(t.trimestre)),
  build('fin', 'date', 'Dernier jour du trimestre', (_, t) => finTrimestre(t.trimestre)),
  code(
    'niveau',
    'De qui parle la ligne',
    ['site', 'departement', 'region', 'national'],
    (_, t) => t.entite.niveau,
  ),
  build(
    'entite',
    'string',
    'Code du site, du département ou de la région ; FR pour le pays',
    (_, t) => t.entite.code,
  ),
  build(
    'departement',
    'string',
    'Code officiel du département ; vide au-dessus',
    (_, t) => t.entite.departement,
  ),
  build('libelle', 'string', 'Nom de l’indicateur', (i) => i.libelle),
  build('definition', 'integer', 'Version de la définition', (i) => i.definition),
  build('unite', 'string', 'Unité de toutes les valeurs de la ligne', (i) => i.unite),
  code('sens', 'Sens du progrès', SENS, (i) => i.sens),
  code('statut', 'Si la valeur est connue', ['disponible', 'non-disponible'], (i) =>
    i.valeur === null ? 'non-disponible' : 'disponible',
  ),
  build(
    'valeur',
    'number',
    'Valeur du trimestre, arrondie à « decimales » ; vide si elle manque',
    (i) => i.valeur,
  ),
  build(
    'valeur_exacte',
    'number',
    'Valeur avant tout arrondi, à 15 chiffres significatifs ; les deux comptes la donnent exactement',
    (i) => i.exacte && readFloat(i.exacte.valeur),
  ),
  build(
    'numerateur',
    'number',
    'Premier compte derrière un pourcentage',
    (i) => i.exacte && readFloat(i.exacte.numerateur),
  ),
  build(
    'denominateur',
    'number',
    'Second compte derrière un pourcentage',
    (i) => i.exacte && readFloat(i.exacte.denominateur),
  ),
  build('decimales', 'integer', 'Décimales de « valeur »', (i) => (i.valeur === null ? null : i.decimales)),
  build('effectif', 'number', 'Nombre de cas derrière la valeur', (i) => i.effectif),
  build('cible', 'number', 'Objectif, dans l’unité de la ligne', (i) => i.cible),
  code(
    'cible_origine',
    'Qui fixe l’objectif ; « propose » : à confirmer',
    ['national', 'propose', 'local'],
    (i) => i.cibleOrigine ?? null,
  ),
  code(
    'situation',
    'Objectif',
    ['atteint', 'non-atteint', 'sans-cible', 'non-disponible'],
    (i) => i.situation,
  ),
  build(
    'de_peu',
    'boolean',
    'Vrai si l’arrondi habituel cacherait de quel côté de l’objectif est la valeur',
    (i) => (i.valeur === null ? null : i.dePeu),
  ),
  build('precedent', 'number', 'Valeur arrondie du trimestre précédent', (i) => i.precedent),
  build('an_passe', 'number', 'Valeur arrondie du même trimestre de l’année précédente', (i) => i.anPasse),
  build('ecart', 'number', 'Valeur exacte moins valeur précédente exacte, arrondi', (i) => i.ecart),
  build(
    'ecart_sites',
    'string',
    'Sites communs sur lesquels l’écart est calculé, à périmètre constant ; vide si les deux trimestres reposent sur les mêmes sites',
    (i) => i.perimetre?.sites.join(' ') ?? null,
  ),
  build(
    'ecart_valeur',
    'number',
    'Valeur exacte sur ces sites communs',
    (i) => i.perimetre && readFloat(i.perimetre.valeur),
  ),
  build(
    'ecart_precedent',
    'number',
    'Valeur précédente exacte sur ces sites communs',
    (i) => i.perimetre && readFloat(i.perimetre.precedent),
  ),
  code(
    'evolution',
    'Depuis le trimestre précédent',
    ['en-progres', 'en-recul', 'stable', 'hausse', 'baisse'],
    (i) => i.evolution,
  ),
  code('signal', 'Ce que montre la série', STATUTS_SIGNAL, (i) => i.signal?.statut ?? null),
  build('signal_points', 'integer', 'Points sur lesquels repose le signal', (i) => i.signal?.points ?? null),
  code(
    'signal_periodicite',
    'Ce qu’est un point',
    ['mois', 'trimestre'],
    (i) => i.signal?.periodicite ?? null,
  ),
  code(
    'signal_methode',
    'Carte de contrôle ; les points sont dans series.csv',
    ['xmr', 'p-prime'],
    (i) => i.signal?.methode ?? null,
  ),
  build(
    'signal_depuis',
    'string',
    'Premier trimestre ou mois de la phase en cours',
    (i) => i.signal?.phases.at(-1)?.depuis ?? null,
  ),
  code(
    'assurance',
    'Ce que deviendra l’objectif si rien ne change',
    ['toujours-atteint', 'jamais-atteint', 'tantot-atteint'],
    (i) => i.signal?.assurance?.code ?? null,
  ),
  build(
    'moyenne',
    'number',
    'Moyenne arrondie de la série ; vide s’il est trop tôt',
    (i) => i.signal?.moyenne ?? null,
  ),
  build(
    'limite_basse',
    'number',
    'Bas arrondi de la variation habituelle',
    (i) => i.signal?.limiteBasse ?? null,
  ),
  build(
    'limite_haute',
    'number',
    'Haut arrondi de la variation habituelle',
    (i) => i.signal?.limiteHaute ?? null,
  ),
  build(
    'rupture',
    'boolean',
    'Vrai si la définition ou l’unité change à ce trimestre',
    (i) => i.serie.at(-1)?.rupture ?? false,
  ),
  build(
    'intervalle_bas',
    'number',
    'Bas de l’intervalle de confiance à 95 % (enquêtes)',
    (i) => i.intervalle?.bas ?? null,
  ),
  build(
    'intervalle_haut',
    'number',
    'Haut de l’intervalle de confiance à 95 % (enquêtes)',
    (i) => i.intervalle?.haut ?? null,
  ),
  build('mediane', 'number', 'Médiane des départements comparables', (i) => i.comparaison?.mediane ?? null),
  build(
    'quartile_bas',
    'number',
    'Premier quartile des départements comparables',
    (i) => i.comparaison?.quartileBas ?? null,
  ),
  build(
    'quartile_haut',
    'number',
    'Troisième quartile des départements comparables',
    (i) => i.comparaison?.quartileHaut ?? null,
  ),
  build(
    'departements_compares',
    'integer',
    'Nombre de chiffres comparés',
    (i) => i.comparaison?.departements ?? null,
  ),
  build('methode', 'string', 'Comment la valeur est obtenue', (i) => i.textes.methode || null),
  build(
    'sites_attendus',
    'integer',
    'Nombre de sites qui mesurent l’indicateur',
    (i) => i.couverture.attendus,
  ),
  build('sites_couverts', 'integer', 'Nombre de sites compris dans la valeur', (i) => i.couverture.couverts),
  build(
    'reserves',
    'string',
    'Ce qui doit être lu avec la valeur',
    (i, t) =>
      [...(i.textes.reserves ?? []), ...(t.textes.depasse === undefined ? [] : [t.textes.depasse])].join(
        ' ',
      ) || null,
  ),
  build('delai', 'string', 'Étapes que compte un délai, son début et sa fin', (i) => i.textes.delai ?? null),
  build('cert', 'string', 'Qui produit la valeur, quand c’est un CERT', (i) => i.textes.cert),
  build('absence', 'string', 'Pourquoi la valeur manque', (i) => i.textes.absence),
  build('commentaire', 'string', 'Ce qui explique la valeur', (i) => i.commentaire),
  build('source_definition', 'string', 'Texte qui définit l’indicateur', (i) => i.sourceDefinition),
  build('publie_le', 'date', 'Date de publication ; vide pour un aperçu', (_, t) =>
    t.etat === 'publie' ? t.publieLe : null,
  ),
  build(
    'rectificatif',
    'integer',
    'Numéro du rectificatif ; vide pour une première publication',
    (_, t) => t.rectificatif?.numero ?? null,
  ),
  code('etat', 'Si le tableau est publié, ou montré avant de l’être', ['publie', 'apercu'], (_, t) => t.etat),
];
