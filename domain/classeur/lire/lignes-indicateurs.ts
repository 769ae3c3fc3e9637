import type { UniteMesure } from '../lecture/index.ts';
import { readCode, readCompte, readMesure, readTexte, readUnite } from '../lecture/index.ts';
import type { LigneIndicateur } from '../types.ts';
import type { Ligne } from './ligne.ts';

export type CleIndicateur = Exclude<keyof LigneIndicateur, 'ligne'>;
/** What the catalogue says of an indicator's unit; undefined for a code that it does not have. */
export type UniteOf = (code: string) => { readonly unite: string; readonly tauxFaible: boolean } | undefined;

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
  const lue = unite.valeur === null ? null : (readUnite(unite.valeur) ?? unite.valeur);
  const attendue: UniteMesure = (code.valeur === null ? undefined : uniteOf?.(code.valeur)) ?? {
    unite: lue,
    tauxFaible: false,
  };
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
