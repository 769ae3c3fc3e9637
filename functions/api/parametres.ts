import * as z from 'zod';
import { findDepartement, findIndicateur, findRegion, findSite } from '../../domain/referentiels/index.ts';
import { isTrimestre } from '../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { hasInvisible } from '../../domain/texte/neutralise.ts';

// Codes are taken as they are written in the référentiels: `2a` is refused, not read as `2A`.

export const departement = z
  .string()
  .refine((code) => findDepartement(code) !== undefined, 'code officiel attendu, par exemple 37, 2A ou 974')
  .meta({ description: 'Code officiel d’un département : 37, 2A, 974.', example: '37' });
export const region = z
  .string()
  .refine((code) => findRegion(code) !== undefined, 'code officiel d’une région attendu, par exemple 24')
  .meta({ description: 'Code officiel d’une région : 24.', example: '24' });
export const site = z
  .string()
  .refine((code) => findSite(code) !== undefined, 'code de site attendu, par exemple 37-PREF')
  .meta({ description: 'Code d’un site : 37-PREF, 29-SP-BREST.', example: '37-PREF' });
export const indicateur = z
  .string()
  .refine(
    (code) => findIndicateur(code) !== undefined,
    'code d’un indicateur attendu, par exemple TEL-DECROCHE',
  )
  .meta({ description: 'Code d’un indicateur : TEL-DECROCHE.', example: 'TEL-DECROCHE' });
export const trimestre = z
  .custom<Trimestre>(
    (texte) => typeof texte === 'string' && isTrimestre(texte),
    'trimestre attendu, par exemple 2020-T4',
  )
  .meta({
    description: 'Un trimestre : 2020-T4.',
    override: { type: 'string', pattern: '^\\d{4}-T[1-4]$' },
    example: '2020-T4',
  });
export const version = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, 'numéro de version attendu, à partir de 1')
  .transform(Number)
  .meta({ description: 'Numéro d’une version, à partir de 1.', example: '1' });

/** Chosen by the sender, the same for each try of one request. */
export const cleIdempotence = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/, '1 à 200 caractères ASCII, sans espace')
  .optional()
  .meta({ description: 'Choisie par l’expéditeur, la même à chaque essai d’un même envoi.' });

const SANS_INVISIBLE = 'caractère invisible, souvent venu d’un copier-coller : retirez-le';

/** Words of somebody, perhaps none: nothing invisible, which no file could take. */
export const mots = (longueurMax: number) =>
  z
    .string()
    .max(longueurMax, `${longueurMax} caractères au plus`)
    .refine((texte) => !hasInvisible(texte), SANS_INVISIBLE);

/** Words for the public, trimmed, and there. */
export const phrase = (longueurMax: number) =>
  z.string().trim().min(1, 'texte vide : écrivez une phrase').pipe(mots(longueurMax));

/** Turning the pages of a list of at most `max` elements a page. */
export const pagination = (max: number) => ({
  limite: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, `nombre attendu, de 1 à ${max}`)
    .transform(Number)
    .refine((n) => n <= max, `${max} éléments au plus par page`)
    .optional()
    .meta({ description: `Éléments par page, ${max} au plus et par défaut.`, example: '50' }),
  curseur: z.string().max(500).optional().meta({
    description:
      'Champ « suivant » de la page précédente, tel quel. Valable une heure, pour cette liste seule.',
  }),
});

/** A header in French: HTTP headers are ASCII, so that it comes percent-encoded. */
export const texteEncode = (longueurMax: number) =>
  z
    .string()
    .transform((brut, contexte) => {
      const texte = decode(brut);
      if (texte !== null && texte.length <= longueurMax && isUneLigne(texte)) return texte;
      contexte.addIssue(
        `doit être encodé en pourcents (UTF-8), sans retour à la ligne ni caractère invisible, en ${longueurMax} caractères au plus`,
      );
      return z.NEVER;
    })
    .optional();

const isUneLigne = (texte: string): boolean => !/\p{Cc}/u.test(texte) && !hasInvisible(texte);

/** Null for what is not percent-encoded throughout: raw accents come as the bytes of some encoding, and nothing says of which. */
function decode(texte: string): string | null {
  if (!/^[\x20-\x7e]*$/.test(texte)) return null;
  try {
    return decodeURIComponent(texte);
  } catch {
    return null;
  }
}
