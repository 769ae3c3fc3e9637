import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishResponsable, RESPONSABLE_INTERNE } from '../../../domain/texte/fonction.ts';

/** Responsibles as teams write them, and what the public reads. Every name is made up. */
const CAS: readonly (readonly [string, string])[] = [
  ['M. Durand', RESPONSABLE_INTERNE],
  ['Durand', RESPONSABLE_INTERNE],
  ['Jeanne Durand', RESPONSABLE_INTERNE],
  ['DURAND Jeanne', RESPONSABLE_INTERNE],
  ['jeanne durand', RESPONSABLE_INTERNE],
  ['J. Durand', RESPONSABLE_INTERNE],
  ['Jeanne Durand / Paul Petit', RESPONSABLE_INTERNE],
  ['agent@exemple.gouv.fr', RESPONSABLE_INTERNE],
  ['Mme Durand, cheffe du bureau des usagers', 'cheffe du bureau des usagers'],
  ['Mme Durand (SIDSIC)', 'SIDSIC'],
  ['Jeanne Durand, DDTM', 'DDTM'],
  ['Jeanne Durand chef de bureau', 'chef de bureau'],
  ['Chef de bureau Jeanne Durand', 'Chef de bureau'],
  ['Chef du SIDSIC : Jeanne Durand', 'Chef du SIDSIC'],
  ['Chef du SIDSIC (Durand)', 'Chef du SIDSIC'],
  ['secrétariat de Jeanne Durand', 'secrétariat'],
  ['Adjointe de Mme Durand', 'Adjointe'],
  ['CHEF DE BUREAU DURAND', 'CHEF DE BUREAU'],
  ['bureau des usagers, 02 00 00 00 00', 'bureau des usagers'],
  ['M. Durand et la référente qualité', 'référente qualité'],
  ['Mme la préfète Durand', RESPONSABLE_INTERNE],
];

const FONCTIONS: readonly string[] = [
  'chef du bureau des usagers',
  'Chef du SIDSIC',
  'CHEF DU BUREAU DES USAGERS',
  'Chef du Bureau des Usagers',
  'Référente Qualité',
  'Responsable du service de l’accueil',
  'Correspondant fraude documentaire',
  'Secrétariat général commun départemental',
  'Chef du service des systèmes d’information et de communication',
  'M. l’adjoint au chef du bureau 2',
  'Mme la secrétaire générale',
  'DDETSPP, pôle 3',
  'Sous-préfet de Chinon',
  'Sous-préfecture de Fontenay-le-Comte',
  'Préfecture d’Indre-et-Loire',
  'CERT de Tours / bureau Nationalité et Titres',
  'SGCD',
  'Direction de la citoyenneté et de la légalité (DCL)',
  'Bureau des usagers – accueil',
  '',
  ' ',
];

describe('the responsible that the public reads', () => {
  it.each(CAS)('« %s » is read as « %s »', (ecrit, lu) => {
    expect(publishResponsable(ecrit)).toBe(lu);
  });
  it.each(FONCTIONS)('« %s » stands as it is', (ecrit) => {
    expect(publishResponsable(ecrit)).toBe(ecrit);
  });

  it('never shows a surname, before or after a function, and stays the same when read again', () => {
    const nom = fc.constantFrom(
      'Durand',
      'DURAND',
      'Lechef-Martin',
      'Lemaire',
      'Vaudor',
      'Le Guen',
      'de Villiers',
    );
    const prenom = fc.constantFrom('', 'Jeanne ', 'Jean-Paul ', 'J. ', 'M. ', 'Mme ', 'M. Paul ');
    const fonction = fc.constantFrom(
      'chef du bureau des usagers',
      'SIDSIC',
      'Référente qualité',
      'sous-préfète de Chinon',
    );
    const lien = fc.constantFrom(', ', ' ; ', ' (', ' - ', ' : ', ' / ');
    fc.assert(
      fc.property(prenom, nom, fonction, lien, fc.boolean(), (p, n, f, l, devant) => {
        const personne = `${p}${n}`;
        const lu = publishResponsable(devant ? `${personne}${l}${f}` : `${f}${l}${personne}`);
        expect(lu).toBe(f);
        expect(publishResponsable(lu)).toBe(lu);
        expect(publishResponsable(personne)).toBe(RESPONSABLE_INTERNE);
      }),
    );
  });
});
