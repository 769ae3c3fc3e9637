import type { IdentiteLocaleOuverte } from '../identite/ouvrir.ts';
import { Echec } from '../echec.ts';
import type { Poste } from '../poste/poste.ts';

/**
 * Whether people sign in on this post: « locale » asks for it; nobody does unless it is asked.
 * @throws {Echec} for another word
 */
export function readConnexion(texte: string | undefined): boolean {
  if (texte === undefined || texte === '' || texte === 'aucune') return false;
  if (texte === 'locale') return true;
  throw new Echec(
    `TRANSPARENCE_CONNEXION vaut « ${texte} » : donnez « locale » pour se connecter avec des identités inventées, ou rien.`,
  );
}

/**
 * The certified provider on this machine, with made-up identities, and the directories of the demonstration.
 * @param adresse where this post is reached
 * @throws {Echec} when the provider is not installed: it is a tool of development
 */
export async function openConnexion(
  { annuaires: store }: Pick<Poste, 'annuaires'>,
  adresse: string,
): Promise<IdentiteLocaleOuverte> {
  // Loaded when it is asked for, and not by every start.
  const module = await import('../identite/ouvrir.ts').catch((cause: unknown) => {
    throw new Echec(
      'Le service de connexion local n’est pas installé. Lancez « npm install », puis relancez, ou retirez TRANSPARENCE_CONNEXION.',
      { cause },
    );
  });
  return module.openIdentite({ adresse, store });
}
