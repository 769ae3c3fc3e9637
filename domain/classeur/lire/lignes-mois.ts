import { readCode, readCompte, readMesure, readMois, readTexte } from '../lecture/index.ts';
import type { LigneMois } from '../types.ts';
import type { Ligne } from './ligne.ts';
import { expectUnite } from './unite-attendue.ts';
import type { UniteOf } from './unite-attendue.ts';

export type CleMois = Exclude<keyof LigneMois, 'ligne'>;

/** Reads a row of `DetailMensuel`, in the unit of its indicator. */
export function readLigneMois(
  ligne: Ligne<CleMois>,
  systeme1904: boolean,
  uniteOf: UniteOf | undefined,
): LigneMois {
  const texte = (cle: CleMois) =>
    ligne.read(cle, (brute) => readTexte(brute, ligne.longueurMax(cle), systeme1904));
  const code = ligne.read('code', (brute) => readCode(brute, ligne.longueurMax('code'), systeme1904));
  const unite = texte('unite');
  const attendue = expectUnite(code, unite, uniteOf);
  return {
    ligne: ligne.numero,
    code,
    indicateur: texte('indicateur'),
    unite,
    mois: ligne.read('mois', (brute) => readMois(brute, systeme1904)),
    numerateur: ligne.read('numerateur', readCompte),
    denominateur: ligne.read('denominateur', readCompte),
    valeur: ligne.read('valeur', (brute) => readMesure(brute, attendue)),
    effectif: ligne.read('effectif', readCompte),
  };
}
