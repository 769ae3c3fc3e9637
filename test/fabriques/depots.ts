import { createHash } from 'node:crypto';
import type { Contenu } from '../../domain/depot/types.ts';
import type { CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { NouvelleVersion } from '../../functions/store/index.ts';

export const sha = (texte: string): string => createHash('sha256').update(texte).digest('hex');

/** What Indre-et-Loire filed: 63 % of calls for a target of 90 %, out of `recus` calls. */
export const contenuDe = (site: CodeSite, trimestre: Trimestre, decroches = 63, recus = 100): Contenu => ({
  site,
  trimestre,
  modele: '2026.1',
  lignes: [
    {
      code: 'TEL-DECROCHE',
      definition: 1,
      unite: '%',
      mesure: { nature: 'ratio', numerateur: String(decroches), denominateur: String(recus) },
      commentaire: 'Trois agents formés au 3ᵉ trimestre',
      actions: ['1'],
      adresse: { feuille: 'Indicateurs', tableau: 'Indicateurs', cellule: 'I9' },
    },
  ],
  actions: [
    {
      numero: '1',
      action: 'Renforcer le standard le lundi',
      origine: 'Enquête',
      porteSur: ['TEL-DECROCHE'],
      responsable: 'Chef du SIDSIC',
      debut: '2020-10-01',
      echeance: '2021-03-31',
      avancement: 40,
      etat: 'En cours',
      bilan: null,
    },
  ],
});

/** A version ready to be written, its key and payload derived from its content unless given. */
export function versionDe(
  contenu: Contenu,
  versionCourante: number,
  options: { readonly cle?: string; readonly charge?: string; readonly instant?: string } = {},
): NouvelleVersion {
  const charge = options.charge ?? sha(JSON.stringify(contenu));
  return {
    contenu,
    versionCourante,
    deposeLe: options.instant ?? '2021-01-12T09:30:00.000Z',
    auteur: 'référent qualité',
    motif: versionCourante === 0 ? null : 'Chiffre repris après vérification',
    fichier: { nom: 'classeur.xlsx', taille: 21_480, sha256: charge },
    constats: [],
    cle: options.cle ?? `cle-${charge.slice(0, 12)}`,
    charge,
  };
}
