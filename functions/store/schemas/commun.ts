import * as z from 'zod';
import type { Adresse } from '../../../domain/classeur/types.ts';
import type { Constat } from '../../../domain/controle/types.ts';
import { UNITES } from '../../../domain/referentiels/types.ts';
import { isTrimestre } from '../../../domain/temps/trimestre.ts';
import type { DateIso, Trimestre } from '../../../domain/temps/trimestre.ts';

// Strict objects everywhere: a field that the schema does not know is an error, never a loss.

/**
 * A schema held to a type of `domain/`, both ways: what it reads is a `T`, and every `T` passes. A field or a word added to
 * the type without its schema does not compile.
 */
export const schemaOf =
  <T>() =>
  <S extends z.ZodType<T>>(schema: T extends z.output<S> ? S : never): S =>
    schema;

export const liste = <S extends z.ZodType>(element: S) => z.array(element).readonly();

export const trimestre = z.custom<Trimestre>((valeur) => typeof valeur === 'string' && isTrimestre(valeur));
export const dateIso = z.custom<DateIso>(
  (valeur) => typeof valeur === 'string' && z.iso.date().safeParse(valeur).success,
);
export const instant = z.iso.datetime({ precision: 3 });
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const unite = z.enum(UNITES);
/** A number whose exact decimals matter: `"15.22"`. */
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

export const adresse = schemaOf<Adresse>()(
  z.strictObject({ feuille: z.string(), tableau: z.string().nullable(), cellule: z.string() }),
);

export const constat = schemaOf<Constat>()(
  z.strictObject({
    code: z.string(),
    severite: z.enum(['bloquant', 'avertissement', 'a-justifier']),
    parametres: z.record(z.string(), z.union([z.string(), z.number()])),
    feuille: z.string().nullable(),
    tableau: z.string().nullable(),
    adresse: z.string().nullable(),
    lignes: liste(z.strictObject({ code: z.string(), adresse: z.string() })).exactOptional(),
    lu: z.string().nullable(),
    attendu: z.string().nullable(),
    message: z.string(),
    correction: z
      .strictObject({
        feuille: z.string(),
        adresse: z.string(),
        valeur: z.union([z.string(), z.number()]).nullable(),
        aussi: liste(
          z.strictObject({ adresse: z.string(), valeur: z.union([z.string(), z.number()]).nullable() }),
        ).exactOptional(),
        libelle: z.string(),
      })
      .nullable(),
  }),
);
