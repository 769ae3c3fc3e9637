import { ETATS_ACTION, ORIGINES_ACTION } from '../contrat.ts';
import { readCode, readDate, readListe, readPourcentage, readTexte } from '../lecture/index.ts';
import type { LigneAction } from '../types.ts';
import type { Ligne } from './ligne.ts';

export type CleAction = Exclude<keyof LigneAction, 'ligne'>;

/** Reads a row of `PlanActions`. */
export function readLigneAction(ligne: Ligne<CleAction>, systeme1904: boolean): LigneAction {
  const texte = (cle: CleAction) =>
    ligne.read(cle, (brute) => readTexte(brute, ligne.longueurMax(cle), systeme1904));
  const date = (cle: CleAction) => ligne.read(cle, (brute) => readDate(brute, systeme1904));
  const liste = (cle: CleAction, valeurs: readonly string[]) =>
    ligne.read(cle, (brute) => readListe(brute, valeurs, systeme1904));
  return {
    ligne: ligne.numero,
    numero: ligne.read('numero', (brute) => readCode(brute, ligne.longueurMax('numero'), systeme1904)),
    action: texte('action'),
    origine: liste('origine', ORIGINES_ACTION),
    porteSur: texte('porteSur'),
    responsable: texte('responsable'),
    debut: date('debut'),
    echeance: date('echeance'),
    avancement: ligne.read('avancement', readPourcentage),
    etat: liste('etat', ETATS_ACTION),
    bilan: texte('bilan'),
  };
}
