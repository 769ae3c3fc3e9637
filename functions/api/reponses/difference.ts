import * as z from 'zod';
import { contenu } from '../../store/schemas/contenu.ts';
import { texte } from './commun.ts';

const listeDe = <S extends z.ZodType>(element: S) =>
  z.strictObject({
    ajouts: z.array(element),
    retraits: z.array(element),
    modifications: z.array(
      z.strictObject({
        cle: z.string(),
        champs: z.array(z.strictObject({ champ: z.string(), avant: texte, apres: texte })),
      }),
    ),
  });

const ligne = contenu.shape.lignes.unwrap().element;
const action = contenu.shape.actions.unwrap().element;
const mois = contenu.shape.mois.unwrap().unwrap().element;

export const diffSchema = z
  .strictObject({
    identique: z.boolean(),
    lignes: listeDe(ligne),
    actions: listeDe(action),
    mois: listeDe(mois),
  })
  .meta({ id: 'Difference', description: 'Ce qu’une version change d’une autre, ligne par ligne.' });
