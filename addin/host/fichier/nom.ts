import { PROPRIETES } from '../../../domain/classeur/contrat.ts';
import type { Fichier } from '../../../domain/classeur/lire/fichier.ts';

/** The name of a file with the extension of what it really is. */
export function withExtension(nom: string, format: 'xlsx' | 'ods'): string {
  const tronc = nom.replace(/\.(?:xlsx|ods|xltx|ots|xls)$/iu, '').trim() || 'classeur';
  return `${tronc}.${format}`;
}

/** A name for a workbook that was made in the page: `classeur-37-PREF-2021-T1.xlsx`. */
export function nameClasseur({ proprietes, format }: Fichier): string {
  const parties = [proprietes.get(PROPRIETES.site), proprietes.get(PROPRIETES.trimestre)];
  const propres = parties.flatMap((partie) => partie?.replace(/[^\p{L}\p{N}-]+/gu, '') || []);
  return withExtension(['classeur', ...propres].join('-'), format);
}
