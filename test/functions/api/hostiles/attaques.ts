import type { Declaration } from '../../../../functions/api/declaration.ts';
import { adresseOf, jsonOf, octetsOf, paramsOf, rechercheOf, requeteOf } from './demandes.ts';
import type { Requete, Terrain } from './demandes.ts';
import {
  CHAMPS_EN_TROP,
  CORPS_BRUTS,
  ENTETES_FAUX,
  FICHIERS_FAUX,
  JAMAIS,
  OCTETS_BRUTS,
  PAS_UNE_VALEUR,
  PAS_UN_CODE,
  TYPES_FAUX,
} from './valeurs.ts';

export interface Attaque {
  readonly nom: string;
  readonly requete: Requete;
}

/** Words of somebody: what a code never is may be said there, and goes out as it came in. */
export const LIBRES: ReadonlySet<string> = new Set(['motif', 'texte', 'commentaire', 'fonction']);
/** « 20 » is no département, and a good number of lines. */
const valeursContre = (nom: string): readonly string[] =>
  LIBRES.has(nom)
    ? JAMAIS
    : [...PAS_UN_CODE, ...JAMAIS.filter((valeur) => valeur.length < 10_000)].filter(
        (valeur) => nom !== 'limite' || valeur !== '20',
      );

type Famille = (declaration: Declaration, terrain: Terrain) => readonly Attaque[];

const dansAdresse: Famille = (declaration, terrain) => {
  const bons = paramsOf(declaration, terrain);
  const bonne = requeteOf(declaration, terrain);
  return Object.keys(bons).flatMap((nom) =>
    valeursContre(nom).map((valeur) => ({
      nom: `:${nom} = ${JSON.stringify(valeur)}`,
      requete: {
        ...bonne,
        chemin: adresseOf(declaration, { ...bons, [nom]: valeur }, rechercheOf(declaration, terrain)),
      },
    })),
  );
};

const dansRecherche: Famille = (declaration, terrain) => {
  const bonne = requeteOf(declaration, terrain);
  const params = paramsOf(declaration, terrain);
  const ask = (nom: string, recherche: string): Attaque => ({
    nom: `?${nom}`,
    requete: { ...bonne, chemin: `${adresseOf(declaration, params)}?${recherche}` },
  });
  const requise = new URLSearchParams(rechercheOf(declaration, terrain) as Record<string, string>).toString();
  const noms = Object.keys(declaration.recherche.shape);
  return [
    ...['role', 'force', '__proto__', 'constructor', '__proto__[role]', 'departement[]', '', '%ff'].map(
      (nom) => ask(`${nom} en trop`, `${requise}&${nom}=1`),
    ),
    ...noms.map((nom) => ask(`${nom} deux fois`, `${requise}&${nom}=1&${nom}=1`)),
    ...noms.map((nom) => ask(`${nom} mal encodé`, `${requise}&${nom}=%ff`.replace(/^&/, ''))),
    ...noms.flatMap((nom) =>
      valeursContre(nom).map((valeur) => {
        const suite = new URLSearchParams({
          ...(rechercheOf(declaration, terrain) as Record<string, string>),
          [nom]: valeur,
        });
        return ask(`${nom} = ${JSON.stringify(valeur.slice(0, 50))}`, suite.toString());
      }),
    ),
  ];
};

const dansEntetes: Famille = (declaration, terrain) => {
  const bonne = requeteOf(declaration, terrain);
  const ask = (nom: string, valeur: string): Attaque => ({
    nom: `${nom}: ${valeur.slice(0, 40)}`,
    requete: { ...bonne, entetes: { ...bonne.entetes, [nom]: valeur } },
  });
  const ecrit = declaration.methode !== 'GET';
  return [
    ...Object.keys(declaration.entetes.shape).flatMap((nom) =>
      (ENTETES_FAUX[nom] ?? []).map((valeur) => ask(nom, valeur)),
    ),
    ...(ecrit ? ['gzip', 'br', 'deflate', 'gzip, gzip', 'x'] : []).map((codage) =>
      ask('Content-Encoding', codage),
    ),
    ...(ecrit ? ['https://ailleurs.example', 'null', 'http://127.0.0.1.ailleurs.example'] : []).map(
      (origine) => ask('Origin', origine),
    ),
    ...(ecrit ? [ask('Sec-Fetch-Site', 'cross-site')] : []),
  ];
};

const dansJson: Famille = (declaration, terrain) => {
  const objet = jsonOf(declaration, terrain);
  if (!objet) return [];
  const bonne = requeteOf(declaration, terrain);
  const bon = JSON.stringify(objet);
  const send = (nom: string, corps: Uint8Array | string): Attaque => ({
    nom,
    requete: { ...bonne, corps: typeof corps === 'string' ? octetsOf(corps) : corps },
  });
  const champs = Object.keys(objet);
  // Written by hand: `JSON.stringify` would tidy it up.
  const replace = (nom: string, json: string): string =>
    `{${champs.map((champ) => `${JSON.stringify(champ)}:${champ === nom ? json : JSON.stringify(objet[champ])}`).join(',')}}`;
  const [premier = 'x'] = champs;
  const echappe = `"\\u${premier.charCodeAt(0).toString(16).padStart(4, '0')}${premier.slice(1)}"`;
  return [
    ...Object.entries(CORPS_BRUTS).map(([nom, write]) => send(nom, write(bon))),
    ...Object.entries(OCTETS_BRUTS).map(([nom, write]) => send(nom, write(bon))),
    ...CHAMPS_EN_TROP.map((nom) =>
      send(`champ ${nom} en trop`, JSON.stringify({ ...objet, [nom]: 'national' })),
    ),
    send(
      `${premier} deux fois`,
      bon.replace('{', `{${JSON.stringify(premier)}:${JSON.stringify(objet[premier])},`),
    ),
    send(
      `${premier} deux fois, écrit autrement`,
      bon.replace('{', `{${echappe}:${JSON.stringify(objet[premier])},`),
    ),
    ...champs.flatMap((nom) => [
      // « true » is a good answer to a question.
      ...PAS_UNE_VALEUR.filter((json) => nom !== 'sansNom' || json !== 'true').map((json) =>
        send(`${nom} = ${json.slice(0, 30)}`, replace(nom, json)),
      ),
      ...valeursContre(nom).map((texte) =>
        send(`${nom} = ${JSON.stringify(texte.slice(0, 30))}`, replace(nom, JSON.stringify(texte))),
      ),
    ]),
  ];
};

/** A good body under a wrong name. */
const duType: Famille = (declaration, terrain) => {
  const bonne = requeteOf(declaration, terrain);
  if ('aucun' in declaration.corps) return [];
  const permis = 'json' in declaration.corps ? [] : ['*/*', '', null];
  return TYPES_FAUX.filter((type) => !permis.includes(type) || type === '*/*').map((type) => {
    const { 'Content-Type': _, ...reste } = bonne.entetes;
    const entetes = type === null ? reste : { ...reste, 'Content-Type': type };
    return { nom: `Content-Type: ${type}`, requete: { ...bonne, entetes } };
  });
};

/** Bytes that are no workbook. A dry run is apart: it answers what is wrong with them. */
const fichiers: Famille = (declaration, terrain) => {
  if (!('octets' in declaration.corps) || declaration.chemin === '/controles') return [];
  const bonne = requeteOf(declaration, terrain);
  return Object.entries(FICHIERS_FAUX).map(([nom, make]) => ({
    nom,
    requete: { ...bonne, corps: make(terrain.classeur) },
  }));
};

/** Something given to a route that takes nothing. */
const corpsEnTrop: Famille = (declaration, terrain) => {
  if (!('aucun' in declaration.corps) || declaration.methode === 'GET') return [];
  const bonne = requeteOf(declaration, terrain);
  return ['{}', '{"role":"national"}', 'x', ' '].map((corps) => ({
    nom: `corps ${corps}`,
    requete: { ...bonne, corps: octetsOf(corps), entetes: { 'Content-Type': 'application/json' } },
  }));
};

/** The address asked otherwise than any route at that address answers. */
const autresMethodes =
  (toutes: readonly Declaration[]): Famille =>
  (declaration, terrain) => {
    const bonne = requeteOf(declaration, terrain);
    const [adresse = ''] = bonne.chemin.split('?');
    const prises = toutes
      .filter(({ chemin }) => new RegExp(`^${chemin.replace(/:\w+/g, '[^/]+')}$`).test(adresse))
      .map(({ methode }) => methode as string);
    return ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'BREW']
      .filter((methode) => !prises.includes(methode))
      .map((methode) => ({
        nom: `méthode ${methode}`,
        requete: { ...bonne, methode, corps: methode === 'GET' ? null : bonne.corps },
      }));
  };

/** Everything hostile that is tried on a route; each must be refused, whatever else the request says right. */
export const attaquesOf = (toutes: readonly Declaration[]): Famille => {
  const familles = [
    ...[dansAdresse, dansRecherche, dansEntetes, dansJson, duType, fichiers, corpsEnTrop],
    autresMethodes(toutes),
  ];
  return (declaration, terrain) => familles.flatMap((famille) => famille(declaration, terrain));
};
