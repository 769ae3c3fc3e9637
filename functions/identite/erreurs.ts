import type { CodeRefusAnnuaire } from '../../domain/droits/annuaire-types.ts';
import { typographie } from '../../domain/texte/typographie.ts';

/** Why a sign-in is refused, as it is told: nothing of what the provider sent is repeated. */
const REFUS_CONNEXION = {
  'demande-inconnue':
    'Cette demande de connexion n’existe pas, a déjà servi ou a expiré : fermez cette fenêtre et recommencez la connexion depuis Transparence.',
  'retour-refuse':
    'L’adresse de retour demandée n’est pas de Transparence : ouvrez Transparence à sa propre adresse.',
  abandonnee: 'La connexion a été abandonnée : recommencez quand vous le souhaitez.',
  'preuve-refusee':
    'La réponse du service de connexion n’a pas pu être vérifiée et rien n’a été enregistré : recommencez, et prévenez l’assistance si cela se répète.',
  'niveau-insuffisant':
    'Le niveau de la connexion n’est pas celui qui est demandé : recommencez avec votre compte professionnel.',
  'courriel-absent':
    'Le service de connexion n’a pas donné d’adresse vérifiée : recommencez avec votre compte professionnel, ou voyez avec l’assistance de votre service.',
  'sans-habilitation':
    'Votre adresse n’est dans aucun annuaire de Transparence : demandez une invitation au référent qualité de votre département.',
  'remise-refusee':
    'Ce code de connexion a déjà servi, a expiré ou n’est pas le vôtre : connectez-vous de nouveau.',
  'session-terminee':
    'Votre session est terminée : connectez-vous de nouveau. Ce que vous avez déposé est conservé.',
  'session-copiee':
    'Votre session a été fermée, car un de ses codes a été présenté deux fois : connectez-vous de nouveau.',
  'jeton-refuse': 'Cette preuve de connexion n’est pas valable : connectez-vous de nouveau.',
  'fournisseur-indisponible':
    'Le service de connexion ne répond pas : réessayez dans un instant. Le contrôle du classeur reste possible sans connexion.',
} as const;

export type CodeRefusConnexion = keyof typeof REFUS_CONNEXION;

/** A sign-in, a renewal or a proof that does not hold. `cause` is for the journal. */
export class ConnexionRefusee extends Error {
  override readonly name = 'ConnexionRefusee';
  readonly code: CodeRefusConnexion;

  constructor(code: CodeRefusConnexion, options?: ErrorOptions) {
    super(typographie(REFUS_CONNEXION[code]), options);
    this.code = code;
  }
}

/** A change of a directory that its rules refuse. `phrase` says how to do instead. */
export class AnnuaireRefuse extends Error {
  override readonly name = 'AnnuaireRefuse';
  readonly code: CodeRefusAnnuaire;

  constructor(code: CodeRefusAnnuaire, phrase: string) {
    super(typographie(phrase));
    this.code = code;
  }
}
