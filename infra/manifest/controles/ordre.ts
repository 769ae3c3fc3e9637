import type { Element } from '../element.ts';
import { ESPACES, MODELE } from '../schema.ts';
import type { Modele } from '../schema.ts';
import type { Controle, Defaut } from '../types.ts';

/** Namespace that an element of the model must be in: its own, or its parent's. */
function espaceOf(nom: string, parent: string): string {
  if (nom.startsWith('bt:')) return ESPACES.bt;
  if (nom === 'VersionOverrides') return ESPACES.overrides;
  return parent;
}

const nomLocal = (nom: string): string => nom.replace(/^bt:/, '');

/** Children one by one against the list of what may come next. */
function checkEnfants(element: Element, modele: Modele): readonly Defaut[] {
  const defauts: Defaut[] = [];
  let rang = 0;
  const vus = new Map<number, number>();
  for (const enfant of element.enfants) {
    const place = modele.enfants.findIndex(
      (attendu, i) =>
        i >= rang &&
        nomLocal(attendu.nom) === enfant.nom &&
        espaceOf(attendu.nom, element.espace) === enfant.espace,
    );
    const attendu = modele.enfants[place];
    if (!attendu) {
      defauts.push({
        code: 'ELEMENT-DEPLACE',
        ligne: enfant.ligne,
        message: `<${enfant.nom}> n’est pas à sa place dans <${element.nom}>. Ordre attendu : ${modele.enfants.map(({ nom }) => nom).join(', ') || 'aucun enfant'}.`,
      });
      continue;
    }
    rang = place;
    vus.set(place, (vus.get(place) ?? 0) + 1);
    defauts.push(...checkEnfants(enfant, attendu));
  }
  modele.enfants.forEach((attendu, i) => {
    const nombre = vus.get(i) ?? 0;
    if (nombre < attendu.min)
      defauts.push({
        code: 'ELEMENT-MANQUANT',
        ligne: element.ligne,
        message: `<${attendu.nom}> manque dans <${element.nom}> : ajoutez-le.`,
      });
    if (attendu.max === 1 && nombre > 1)
      defauts.push({
        code: 'ELEMENT-REPETE',
        ligne: element.ligne,
        message: `<${attendu.nom}> est écrit ${nombre} fois dans <${element.nom}> : n’en gardez qu’un.`,
      });
  });
  return defauts;
}

/** Elements known, in their namespace and in order, none missing and none twice. */
export const checkOrdre: Controle = ({ racine }) => {
  if (racine.nom === MODELE.nom && racine.espace === ESPACES.base) return checkEnfants(racine, MODELE);
  return [
    {
      code: 'ELEMENT-DEPLACE',
      ligne: racine.ligne,
      message: `La racine doit être <OfficeApp xmlns="${ESPACES.base}">.`,
    },
  ];
};
