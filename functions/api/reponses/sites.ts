import * as z from 'zod';
import { FAMILLES, SAISIES, SENS } from '../../../domain/referentiels/types.ts';
import { dateIso, instant, trimestre, unite } from '../../store/schemas/commun.ts';
import { diffSchema } from './difference.ts';
import { compte, numero, resumeVersion, suivant, texte } from './commun.ts';

export const versions = z.strictObject({ versions: z.array(resumeVersion), suivant });

const ligneAudit = z
  .strictObject({
    instant,
    fait: z.enum([
      'depot',
      'correction',
      'publication',
      'rectificatif',
      'retrait',
      'commentaire',
      'justification',
    ]),
    version: numero,
    auteur: z.string(),
    motif: texte,
    objet: z.string(),
    valideur: z.string().optional(),
    compte,
  })
  .meta({ id: 'LigneAudit' });
export const audit = z.strictObject({ lignes: z.array(ligneAudit), suivant });

export const difference = diffSchema;

export const cible = z.strictObject({
  valeur: z.number(),
  unite,
  origine: z.enum(['national', 'propose', 'local']),
  source: z.string(),
});

export const echeance = z.strictObject({ date: dateIso, aConfirmer: z.boolean() });

export const donnees = z
  .strictObject({
    site: z.string(),
    nom: z.string(),
    trimestre,
    echeance,
    trimestrePrecedent: trimestre,
    indicateurs: z.array(
      z.strictObject({
        code: z.string(),
        version: numero,
        libelle: z.string(),
        enClair: z.string(),
        famille: z.enum(FAMILLES),
        unite,
        sens: z.enum(SENS),
        saisie: z.enum(SAISIES),
        decimales: numero,
        cible: cible.nullable(),
        precedent: z.number().nullable(),
      }),
    ),
    actions: z.array(
      z.strictObject({
        numero: z.string(),
        action: z.string(),
        origine: z.string(),
        porteSur: z.string(),
        responsable: z.string(),
        debut: dateIso.nullable(),
        echeance: dateIso.nullable(),
        avancement: z.number().nullable(),
        etat: z.string(),
        bilan: z.string(),
      }),
    ),
  })
  .meta({ id: 'DonneesClasseur', description: 'Ce dont le classeur d’un site est prérempli.' });

export const justification = z
  .strictObject({
    code: z.string(),
    version: numero,
    commentaire: texte,
    action: texte,
    auteur: z.string(),
    le: instant,
  })
  .meta({ id: 'Justification' });
export const justifications = z.strictObject({ version: numero, justifications: z.array(justification) });
export const justifie = z.strictObject({ etat: z.enum(['justifie', 'deja-recu']), justification });
