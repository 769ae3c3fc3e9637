import { readClasseur } from '../../domain/classeur/lire/index.ts';
import { buildDonneesModele } from '../../domain/classeur/modele/donnees.ts';
import { writeModele } from '../../domain/classeur/modele/index.ts';
import type { ActionModele, Classeur, SaisieIndicateur } from '../../domain/classeur/types.ts';
import { findIndicateur, findSite, INDICATEURS } from '../../domain/referentiels/index.ts';
import type { CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';

/** A workbook as a site of that kind files it: what a person types in the template of the quarter. */
export interface ClasseurType {
  readonly site: CodeSite;
  readonly trimestre: Trimestre;
  readonly saisies: readonly SaisieIndicateur[];
  readonly actions: readonly ActionModele[];
}

const action = (numero: string, porteSur: string, texte: string, responsable: string): ActionModele => ({
  numero,
  action: texte,
  origine: 'Indicateur',
  porteSur,
  responsable,
  debut: '2020-12-01',
  echeance: '2021-12-31',
  avancement: 30,
  etat: 'En cours',
  bilan: '',
});

const TELEPHONE = action(
  '1',
  'TEL-DECROCHE',
  'Tenir un tableau de bord des appels perdus et choisir les renvois de chaque service',
  'chef du service des systèmes d’information et de communication',
);
const SEJOUR = action(
  '2',
  'ETR-RENOUV',
  'Concentrer les rendez-vous le matin et l’instruction l’après-midi',
  'chef du bureau de l’immigration',
);

type Chiffre = Omit<SaisieIndicateur, 'code'>;
const taux = (numerateur: number, denominateur: number, commentaire?: string): Chiffre => ({
  numerateur,
  denominateur,
  ...(commentaire ? { commentaire } : {}),
});
const moyenne = (valeur: number, effectif: number, commentaire?: string): Chiffre => ({
  valeur,
  effectif,
  ...(commentaire ? { commentaire } : {}),
});
const seule = (valeur: number, commentaire?: string): Chiffre => ({
  valeur,
  ...(commentaire ? { commentaire } : {}),
});
const absente = (commentaire: string): Chiffre => ({ commentaire });
const saisiesOf = (chiffres: Readonly<Record<string, Chiffre>>): readonly SaisieIndicateur[] =>
  Object.entries(chiffres).map(([code, chiffre]) => ({ code, ...chiffre }));

const COURRIERS_EN_RETARD = 'Deux agents absents en novembre ; les retards sont résorbés.';

/** Every indicator of a préfecture, with its counts; what misses its target is explained. */
export const PREFECTURE_COMPLETE: ClasseurType = {
  site: '37-PREF',
  trimestre: '2020-T4',
  saisies: saisiesOf({
    'SAT-TITRES': taux(412, 520),
    'DEL-CNI': moyenne(12.4, 3120),
    'DEL-PERMIS': moyenne(15.22, 1804, 'Retard national du CERT.'),
    'DEL-CI': moyenne(4.1, 2650),
    EFFORT: moyenne(2.75, 240),
    'TEL-DECROCHE': { ...taux(11340, 18000), action: '1' },
    'TEL-AGENT': taux(10850, 11900),
    'TEL-GLOBAL': taux(16200, 18000),
    'TEL-SAT': taux(74, 92),
    'TEL-MYSTERE': taux(17, 20),
    'ACC-COURTOISIE': taux(90, 91),
    'ACC-LANGAGE': taux(92, 93),
    'ACC-ORIENTATION': taux(90, 91),
    'ACC-ATTENTE': taux(90, 95),
    'ACC-CONFIDENTIALITE': taux(85, 93),
    'ACC-CONFORT': taux(77, 78),
    'ACC-PAN': taux(61, 62),
    'ACC-DISPONIBILITE': taux(90, 91),
    'ACC-SERVICES': taux(70, 100),
    'COU-MAIL': taux(2260, 2400, COURRIERS_EN_RETARD),
    'COU-POSTE': taux(610, 640, COURRIERS_EN_RETARD),
    'COU-RECLAM': taux(31, 31),
    'COU-60J': taux(402, 415),
    'COU-AR': taux(2900, 3040),
    'COU-MYSTERE': taux(16, 20),
    'COU-NB': seule(31),
    'WEB-MAJ': moyenne(3, 48),
    'WEB-CONNEXION': seule(14.7),
    'WEB-RESEAUX': seule(36859),
    'FRA-CERT': taux(34, 20000, 'Plan de contrôle pluriannuel en préparation.'),
    'FRA-PERMIS': taux(44, 5000, 'Effort à fournir.'),
    'ETR-PREMIERE': moyenne(59, 310),
    'ETR-RENOUV': { ...moyenne(44, 1210), action: '2' },
    'URG-CELLULE': seule(45),
    'PLAN-ECHUES': taux(7, 9),
  }),
  actions: [TELEPHONE, SEJOUR],
};

/**
 * A préfecture as most are: figures alone, some with their counts, some missing with their reason, two forgotten. Its
 * survey is made once a year, in December.
 */
const ORDINAIRES: Readonly<Record<string, Chiffre>> = {
  'SAT-TITRES': seule(75),
  'DEL-CNI': seule(12),
  'DEL-PERMIS': seule(15.22, 'Délai moyen de traitement des demandes de permis de conduire.'),
  'DEL-CI': seule(4),
  EFFORT: seule(2.75),
  'TEL-DECROCHE': { ...seule(63), action: '1' },
  'TEL-GLOBAL': absente('Le serveur vocal interactif est en cours d’installation.'),
  'COU-MAIL': taux(2260, 2400, COURRIERS_EN_RETARD),
  'COU-POSTE': taux(610, 640, COURRIERS_EN_RETARD),
  'COU-RECLAM': taux(31, 31),
  'COU-60J': absente('Suivi en cours de mise en place dans le logiciel de courrier.'),
  'COU-AR': absente('Suivi en cours de mise en place dans le logiciel de courrier.'),
  'COU-NB': seule(31),
  'WEB-MAJ': seule(3),
  'WEB-CONNEXION': seule(14.7),
  'WEB-RESEAUX': seule(36859),
  'FRA-CERT': seule(0.17, 'Plan de contrôle pluriannuel en préparation.'),
  'FRA-PERMIS': seule(0.88, 'Effort à fournir.'),
  'ETR-PREMIERE': seule(59),
  'ETR-RENOUV': { ...seule(44), action: '2' },
  'PLAN-ECHUES': taux(7, 9),
};

/** The survey of December 2020: 100 returns for every question (Indre-et-Loire). */
const enquete = (valeur: number): Chiffre => ({ valeur, effectif: 100 });

export const PREFECTURE_TYPIQUE: ClasseurType = {
  site: '37-PREF',
  trimestre: '2021-T2',
  saisies: saisiesOf(ORDINAIRES),
  actions: [TELEPHONE, SEJOUR],
};

/** The same in the quarter of its survey. */
export const PREFECTURE_ENQUETE: ClasseurType = {
  ...PREFECTURE_TYPIQUE,
  trimestre: '2021-T4',
  saisies: saisiesOf({
    ...ORDINAIRES,
    'TEL-SAT': enquete(80.4),
    'ACC-COURTOISIE': enquete(98.9),
    'ACC-LANGAGE': enquete(98.9),
    'ACC-ORIENTATION': enquete(98.9),
    'ACC-ATTENTE': enquete(94.7),
    'ACC-CONFIDENTIALITE': enquete(91.4),
    'ACC-CONFORT': enquete(98.7),
    'ACC-PAN': enquete(98.4),
    'ACC-DISPONIBILITE': enquete(98.9),
    'ACC-SERVICES': enquete(70),
  }),
};

/** A sous-préfecture: calls and letters counted by hand, no survey of its own in this quarter. */
export const PETIT_SITE: ClasseurType = {
  site: '40-SP-DAX',
  trimestre: '2021-T2',
  saisies: saisiesOf({
    'TEL-DECROCHE': taux(412, 450),
    'TEL-AGENT': seule(93),
    'COU-MAIL': taux(118, 120, 'Deux courriels classés par erreur en indésirables.'),
    'COU-POSTE': taux(64, 64),
    'COU-RECLAM': taux(3, 3),
    'COU-NB': seule(3),
    'PLAN-ECHUES': taux(1, 1),
  }),
  actions: [],
};

const parCode = new Map(INDICATEURS.map((indicateur) => [indicateur.code, indicateur]));

/** The workbook written as the template, and read as the pane and the server do. */
export async function readClasseurType({
  site,
  trimestre,
  saisies,
  actions,
}: ClasseurType): Promise<Classeur> {
  const donnees = buildDonneesModele(findSite(site)!, trimestre, null);
  const octets = await writeModele({ ...donnees, saisies, actions }, parCode);
  const lu = await readClasseur(octets, { uniteOf: findIndicateur });
  if (!lu.lisible) throw new Error(lu.refus.message);
  return lu.classeur;
}
