import { FRANCE } from '../../domain/consolidation/territoire/types.ts';
import { DEPARTEMENTS, findRegion } from '../../domain/referentiels/index.ts';
import type { Departement } from '../../domain/referentiels/types.ts';
import type { Entite } from '../../domain/tableau/types.ts';
import type { LieuNiveau } from './consolidation-lecture.ts';
import { Introuvable } from './erreurs.ts';
import { requireDepartement, requireSite } from './roster.ts';

/** Who a level and a code name. @throws Introuvable */
export function entiteOf({ niveau, code }: Pick<LieuNiveau, 'niveau' | 'code'>): Entite {
  switch (niveau) {
    case 'site': {
      const { nom, departement } = requireSite(code);
      const { region } = requireDepartement(departement);
      return { niveau, code, nom, deNom: `du site « ${nom} »`, departement, region };
    }
    case 'departement': {
      const { nom, deNom, region } = requireDepartement(code);
      return { niveau, code, nom, deNom, departement: code, region };
    }
    case 'region': {
      const region = findRegion(code);
      if (!region) {
        throw new Introuvable(
          'region',
          `La région « ${code} » n’existe pas : donnez son code officiel, par exemple 24 ou 53.`,
        );
      }
      const nom = `Région ${region.nom}`;
      return { niveau, code, nom, deNom: `de la région ${region.nom}`, departement: null, region: code };
    }
    case 'national':
      if (code !== FRANCE) {
        throw new Introuvable('region', `Le niveau national a pour code ${FRANCE} : donnez ce code.`);
      }
      return {
        niveau,
        code,
        nom: 'France entière',
        deNom: 'de la France entière',
        departement: null,
        region: null,
      };
  }
}

/** A département whose calendar stands for that of the place: its own, or the first one of the région. */
export function departementDe({
  departement,
  region,
  nom,
  deNom,
}: Entite): Pick<Departement, 'code' | 'nom' | 'deNom' | 'region'> {
  const premier = DEPARTEMENTS.find(
    (candidat) => candidat.code === departement || (departement === null && candidat.region === region),
  );
  return { code: premier?.code ?? '75', nom, deNom, region: region ?? '' };
}
