/** Why a file cannot be read at all. */
export type CodeRefus =
  | 'FICHIER-VIDE'
  | 'FICHIER-TROP-GRAND'
  | 'FICHIER-PAS-UN-CLASSEUR'
  | 'FICHIER-ANCIEN-FORMAT'
  | 'FICHIER-CHIFFRE'
  | 'FICHIER-MACROS'
  | 'FICHIER-ABIME'
  | 'FICHIER-BOMBE'
  | 'FICHIER-TROP-DE-PARTIES'
  | 'FICHIER-TROP-DE-CELLULES'
  | 'FICHIER-TROP-DE-LIGNES'
  | 'FICHIER-LIENS-EXTERNES'
  | 'FICHIER-CONNEXIONS'
  | 'FICHIER-DOCTYPE'
  | 'FICHIER-CHEMINS'
  | 'FICHIER-DOUBLONS';

export interface RefusFichier {
  readonly code: CodeRefus;
  /** A French sentence that says what to do. */
  readonly message: string;
  readonly parametres: Readonly<Record<string, string | number>>;
}

type Parametres = Readonly<Record<string, string | number>>;

const REPARTIR =
  'Repartez du modèle du trimestre, recopiez-y vos chiffres, puis enregistrez au format .xlsx ou .ods.';

const MESSAGES: Readonly<Record<CodeRefus, (p: Parametres) => string>> = {
  'FICHIER-VIDE': () => 'Le fichier est vide. Enregistrez de nouveau le classeur, puis choisissez-le.',
  'FICHIER-TROP-GRAND': (p) =>
    `Le fichier pèse plus de ${p['maximum'] ?? ''}\u00a0Mo. Retirez les images et les feuilles ajoutées, puis enregistrez de nouveau.`,
  'FICHIER-PAS-UN-CLASSEUR': () =>
    'Ce fichier n’est pas un classeur .xlsx ou .ods. Ouvrez-le dans Excel ou LibreOffice, puis enregistrez-le dans l’un de ces formats.',
  'FICHIER-ANCIEN-FORMAT': (p) =>
    `Ce classeur est au format ${p['format'] ?? ''}. Ouvrez-le, puis enregistrez-le au format .xlsx ou .ods.`,
  'FICHIER-CHIFFRE': () =>
    'Ce classeur est protégé par un mot de passe à l’ouverture. Ouvrez-le, retirez le mot de passe (Fichier, Informations, Protéger le classeur), puis enregistrez-le.',
  'FICHIER-MACROS': () =>
    'Ce classeur contient des macros. Enregistrez-le au format .xlsx ou .ods, sans macros.',
  'FICHIER-ABIME': () =>
    'Le fichier est incomplet ou abîmé. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le de nouveau, puis recommencez. S’il ne s’ouvre pas, repartez du modèle du trimestre.',
  'FICHIER-BOMBE': () => `Le contenu du fichier est anormalement volumineux. ${REPARTIR}`,
  'FICHIER-TROP-DE-PARTIES': () => `Le fichier contient trop d’éléments. ${REPARTIR}`,
  'FICHIER-TROP-DE-CELLULES': () =>
    'Ce classeur contient trop de cellules pour être lu. Déplacez dans un autre classeur les grandes feuilles que vous avez ajoutées (clic droit sur l’onglet, Déplacer ou copier), puis enregistrez de nouveau.',
  'FICHIER-TROP-DE-LIGNES': (p) =>
    `La feuille «\u00a0${p['feuille'] ?? ''}\u00a0» compte plus de ${p['maximum'] ?? ''} lignes remplies. Supprimez les lignes ajoutées sous le tableau, puis enregistrez de nouveau.`,
  'FICHIER-LIENS-EXTERNES': () =>
    'Ce classeur est relié à d’autres fichiers. Rompez les liaisons (Données, Modifier les liaisons, Rompre la liaison), puis enregistrez-le.',
  'FICHIER-CONNEXIONS': () =>
    'Ce classeur contient une requête ou une connexion de données (Power Query, base de données). Copiez ses résultats et collez-les en valeurs (Collage spécial, Valeurs), supprimez-la (Données, Requêtes et connexions, clic droit, Supprimer), puis enregistrez-le.',
  'FICHIER-DOCTYPE': () => `Le fichier contient une définition interdite (DOCTYPE). ${REPARTIR}`,
  'FICHIER-CHEMINS': (p) =>
    p['ecriture'] === 'mal-nommee'
      ? 'Le programme qui a écrit ce fichier en a mal nommé les parties. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le de nouveau, puis recommencez.'
      : `Le fichier contient des noms de parties interdits. ${REPARTIR}`,
  'FICHIER-DOUBLONS': () => `Le fichier contient deux fois la même partie. ${REPARTIR}`,
};

/** Thrown inside `garde` and `lire` only: their public doors give it back as a value. */
export class ErreurFichier extends Error {
  readonly refus: RefusFichier;

  constructor(code: CodeRefus, parametres: Parametres = {}) {
    super(code);
    this.refus = { code, message: MESSAGES[code](parametres), parametres };
  }
}
