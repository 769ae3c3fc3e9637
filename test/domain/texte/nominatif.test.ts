import { describe, expect, it } from '@jest/globals';
import { findNominatif, listNominatifs } from '../../../domain/texte/nominatif.ts';

/** What is found, in words around it. Every name is made up. */
const NOMS: readonly (readonly [string, string])[] = [
  ['M. Lemaire reprend le dossier en mars.', 'M. Lemaire'],
  ['Voir avec Mme Lechef-Martin.', 'Mme Lechef-Martin'],
  ['M. de Villiers est absent.', 'M. de Villiers'],
  ['M.Dupont', 'M.Dupont'],
  ['Dr. Martin', 'Dr. Martin'],
  ['Le Dr Martin a vu le dossier.', 'Dr Martin'],
  ['M. LEMAIRE', 'M. LEMAIRE'],
  ['M DUPONT, chef de bureau', 'M DUPONT'],
  ['MME DUPONT', 'MME DUPONT'],
  ['MmeDupont', 'MmeDupont'],
  ['Mme\u00a0Le Guen est en congé.', 'Mme\u00a0Le Guen'],
  ['M. le Goff', 'M. le Goff'],
  ['Mme de la Vallée', 'Mme de la Vallée'],
  ['Madame de La Tour d’Exemple', 'Madame de La Tour d’Exemple'],
  ['M. d’Arcy', 'M. d’Arcy'],
  ["M. d'Arcy", "M. d'Arcy"],
  ['M. du Bellon', 'M. du Bellon'],
  ['Mlle Ly', 'Mlle Ly'],
  ['MM. Durand et Petit', 'MM. Durand'],
  ['Mmes Durand et Petit', 'Mmes Durand'],
  ['Mr Préfetti', 'Mr Préfetti'],
  ['Mme Directorat', 'Mme Directorat'],
  ['Me Durand', 'Me Durand'],
  ['Maître Durand', 'Maître Durand'],
  ['Monsieur Jean-Paul Durand', 'Monsieur Jean-Paul Durand'],
  ['Monsieur Maire', 'Monsieur Maire'],
  ['M. Le Maire', 'M. Le Maire'],
  ['M. J.-P. Durand', 'M. J.-P. Durand'],
  ['Mme A. Durand', 'Mme A. Durand'],
  ['Mme N’Guyen', 'Mme N’Guyen'],
  ['mme dupont', 'mme dupont'],
  ['M.de Villiers', 'M.de Villiers'],
  ['Melle Durand', 'Melle Durand'],
  ['Madame la préfète Durand a signé.', 'Madame la préfète Durand'],
  ['M. le Secrétaire général Paul Durand', 'M. le Secrétaire général Paul Durand'],
  ['Agents\u00a0: M. dupont.', 'M. dupont'],
  ['Mme la préfète et M. Durand', 'M. Durand'],
  ['M. le directeur : M. Durand', 'M. Durand'],
  ['M. E\u0301tienne', 'M. E\u0301tienne'],
  ['Écrire à jeanne.exemple@prefecture.exemple pour en savoir plus.', 'jeanne.exemple@prefecture.exemple'],
  ['agent@exemple.gouv.fr', 'agent@exemple.gouv.fr'],
  ['Appelez le 02 47 00 00 00 le matin.', '02 47 00 00 00'],
  ['02\u202f47\u202f00\u202f00\u202f00', '02\u202f47\u202f00\u202f00\u202f00'],
  ['0247000000', '0247000000'],
  ['02.47.00.00.00', '02.47.00.00.00'],
  ['02-47-00-00-00', '02-47-00-00-00'],
  ['0 247 000 000', '0 247 000 000'],
  ['0247 00 00 00', '0247 00 00 00'],
  ['Poste 12 : 06/39/98/00/00', '06/39/98/00/00'],
  ['+33 2.47.00.00.00', '+33 2.47.00.00.00'],
  ['+33 (0)2 47 00 00 00', '+33 (0)2 47 00 00 00'],
  ['+33247000000', '+33247000000'],
  ['0033 2 47 00 00 00', '0033 2 47 00 00 00'],
  ['+262 262 00 00 00', '+262 262 00 00 00'],
];

const AUCUN: readonly string[] = [
  'Madame la préfète a signé le plan.',
  'MADAME LA PRÉFÈTE',
  'MME LA PREFETE',
  'Mme la préfète',
  'Monsieur le Préfet',
  'Monsieur Le Préfet',
  'M. LE MAIRE',
  'M. le maire',
  'M. le sous-préfet',
  'Madame la Sous-Préfète',
  'Madame la directrice départementale',
  'Madame la Préfète. Le plan est signé.',
  'Monsieur le directeur, Le Mans',
  'M. le Directeur Départemental des Territoires',
  'Mme la préfète Et son équipe',
  'Madame la Secrétaire générale adjointe',
  'M. le SG',
  'Mme la DDETSPP',
  'M. l’adjoint au chef du bureau 2',
  'MM. les Sous-Préfets',
  'Madame, Monsieur,',
  'Mme ou M., selon le cas',
  'Le CERT a rouvert en novembre. Mme',
  'un coût de 12 M. d’euros',
  '12 M d’euros, soit 3 M. de plus',
  '12 M€ et 3 M.',
  'questionnaire Mme/M.',
  'Le questionnaire demande Mme/M. Le taux de réponse baisse.',
  'La civilité Mme est demandée.',
  'Mes Services, Mon Espace, Me voici',
  'La rue du Docteur Durand est fermée.',
  'Le maître d’ouvrage a changé\u00a0; Maître d’Œuvre inconnu.',
  'dossier 123 456 789',
  'dossier 2020-123456789',
  'SIRET 123 456 789 00012',
  'SIRET 12345678900012',
  'SIREN 130 025 265',
  '36 859 connexions au 31 12 2020, soit 15,22 jours.',
  '36\u202f859',
  'le 03/04/2021 à 15 h 47',
  '2020-12-31, 01-02-2021 et 01 02 2021',
  '0,17 % pour une cible de 0,50 %',
  'de 10 000 000 à 20 000 000',
  'Le 34 00 répond 24 h sur 24.',
  'TEL-DECROCHE @ 90 %',
  'Le chef de bureau et la cheffe de pôle reçoivent le public.',
  'Plan de la DDTM\u00a0: M1 à M3, DR Bretagne.',
  'Mesure 0 : 100 réponses sur 120',
];

describe('what looks like a person', () => {
  it('is held to forty strings and more, both ways', () => {
    expect(NOMS.length + AUCUN.length).toBeGreaterThan(80);
  });
  it.each(NOMS)('« %s »', (texte, trouve) => {
    expect(findNominatif(texte)).toBe(trouve);
  });
  it.each(AUCUN)('nobody in « %s »', (texte) => {
    expect(findNominatif(texte)).toBeNull();
  });

  it('lists every one, once, in the order in which they are read', () => {
    expect(
      listNominatifs('Appelez le 02 47 00 00 00 : M. Durand, Mme Petit ou M. Durand (a@exemple.fr).'),
    ).toEqual(['02 47 00 00 00', 'M. Durand', 'Mme Petit', 'a@exemple.fr']);
    expect(listNominatifs('Deux agents sont formés.')).toEqual([]);
  });

  it('sees through what nothing shows', () => {
    expect(findNominatif('M.\u200b\u2060 Durand')).toBe('M. Durand');
    expect(findNominatif('M.\tDurand')).toBe('M. Durand');
  });
});
