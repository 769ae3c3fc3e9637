import { readCode, readCompte, readMesure, readTexte } from '../lecture/index.ts';
import type { LigneIndicateur } from '../types.ts';
import type { Ligne } from './ligne.ts';
import { expectUnite } from './unite-attendue.ts';
import type { UniteOf } from './unite-attendue.ts';

export type CleIndicateur = Exclude<keyof LigneIndicateur, 'ligne'>;

/** Reads a row of `Indicateurs`. The unit of its figures is the catalogue's, else that of its cell `Unité`. */
export function readLigneIndicateur(
  ligne: Ligne<CleIndicateur>,
  systeme1904: boolean,
  uniteOf: UniteOf | undefined,
): LigneIndicateur {
  const texte = (cle: CleIndicateur) =>
    ligne.read(cle, (brute) => readTexte(brute, ligne.longueurMax(cle), systeme1904));
  const code = ligne.read('code', (brute) => readCode(brute, ligne.longueurMax('code'), systeme1904));
  const unite = texte('unite');
  const attendue = expectUnite(code, unite, uniteOf);
  const mesure = (cle: CleIndicateur) => ligne.read(cle, (brute) => readMesure(brute, attendue));
  return {
    ligne: ligne.numero,
    code,
    indicateur: texte('indicateur'),
    unite,
    sens: texte('sens'),
    cible: mesure('cible'),
    precedent: mesure('precedent'),
    numerateur: ligne.read('numerateur', readCompte),
    denominateur: ligne.read('denominateur', readCompte),
    valeur: mesure('valeur'),
    effectif: ligne.read('effectif', readCompte),
    situation: texte('situation'),
    commentaire: texte('commentaire'),
    action: texte('action'),
  };
}
