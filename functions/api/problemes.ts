import { typographie } from '../../domain/texte/typographie.ts';
import { stripCaches } from '../../domain/texte/neutralise.ts';

/** Every error that HTTP gives: RFC 9457. The name is the stable end of `type`; a client branches on it, never on a text. */
export const PROBLEMES = {
  'requete-invalide': { status: 400, title: 'Requête invalide' },
  'curseur-invalide': { status: 400, title: 'Curseur invalide' },
  'non-connecte': { status: 401, title: 'Connexion requise' },
  'connexion-refusee': { status: 403, title: 'Connexion refusée' },
  'acces-refuse': { status: 403, title: 'Accès refusé' },
  'origine-refusee': { status: 403, title: 'Origine refusée' },
  introuvable: { status: 404, title: 'Introuvable' },
  'methode-refusee': { status: 405, title: 'Méthode non permise' },
  conflit: { status: 409, title: 'Dépôts simultanés' },
  'motif-requis': { status: 409, title: 'Motif de correction requis' },
  'motif-nominatif': { status: 409, title: 'Motif qui semble nommer quelqu’un' },
  'pas-consolide': { status: 409, title: 'Trimestre non consolidé' },
  'annuaire-refuse': { status: 409, title: 'Modification de l’annuaire refusée' },
  'publication-bloquee': { status: 409, title: 'Publication bloquée' },
  'apercu-perime': { status: 409, title: 'Aperçu périmé' },
  'commentaire-modifie': { status: 409, title: 'Commentaire modifié entre-temps' },
  retire: { status: 410, title: 'Tableau retiré' },
  'corps-trop-grand': { status: 413, title: 'Fichier trop volumineux' },
  'contenu-trop-grand': { status: 413, title: 'Contenu trop volumineux' },
  'type-refuse': { status: 415, title: 'Type de contenu refusé' },
  'classeur-illisible': { status: 422, title: 'Classeur illisible' },
  'classeur-refuse': { status: 422, title: 'Classeur refusé' },
  'cle-reutilisee': { status: 422, title: 'Clé d’idempotence déjà utilisée' },
  'commentaire-refuse': { status: 422, title: 'Commentaire refusé' },
  'justification-refusee': { status: 422, title: 'Justification refusée' },
  'etape-refusee': { status: 422, title: 'Changement de série refusé' },
  'trop-de-demandes': { status: 429, title: 'Trop de demandes' },
  'erreur-interne': { status: 500, title: 'Erreur interne' },
  'affiche-indisponible': { status: 503, title: 'Affiche indisponible' },
  'connexion-indisponible': { status: 503, title: 'Service de connexion indisponible' },
  'base-indisponible': { status: 503, title: 'Base de données indisponible' },
  'disque-plein': { status: 507, title: 'Disque plein' },
} as const;

export type NomProbleme = keyof typeof PROBLEMES;

/** Thrown by a route, turned into a response in one place. `detail` says in French what to do. */
export class Probleme extends Error {
  readonly detail: string;

  readonly nom: NomProbleme;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly entetes: Readonly<Record<string, string>>;

  constructor(
    nom: NomProbleme,
    phrase: string,
    extensions: Readonly<Record<string, unknown>> = {},
    entetes: Readonly<Record<string, string>> = {},
  ) {
    super(phrase);
    this.nom = nom;
    this.extensions = extensions;
    this.entetes = entetes;
    // It may cite what was sent.
    this.detail = typographie(stripCaches(phrase));
  }
}

/** @param correlation identifier of the request, found again in the journal */
export function problemeResponse(
  { nom, detail, extensions, entetes }: Probleme,
  instance: string,
  correlation?: string,
): Response {
  const { status, title } = PROBLEMES[nom];
  const suivi = correlation === undefined ? {} : { correlation };
  const corps = { type: `/problemes/${nom}`, title, status, detail, instance, ...suivi, ...extensions };
  return new Response(JSON.stringify(corps), {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': 'fr',
      ...(status === 503 ? { 'Retry-After': '5' } : {}),
      ...entetes,
    },
  });
}
