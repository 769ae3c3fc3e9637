import { isFonction, isMotDeService, isSigle, plain } from './mots-fonctions.ts';
import { stripCaches } from './neutralise.ts';

// Heuristics, held by the table of `test/domain/texte/nominatif.test.ts`. A person is seen by a title (« M. », « Mme », « Dr »…), an
// e-mail or a telephone number. A name without a title is not seen: only `publishResponsable` knows a place where one is likely.

const BLANC = '[ \\u00A0\\u2009\\u202F]';

/** `abrege`: may be followed by a name in lower case (« mme dupont »). `metier`: a trade, never followed by a particle (« Maître d’Œuvre »). */
const TITRE = new RegExp(
  // A title in the name of a street names a place.
  `(?<!(?<!\\p{L})(?:rue|avenue|boulevard|place|quai|impasse|allée|square|pont|lycée|collège|hôpital)${BLANC}(?:du${BLANC})?)` +
    '(?<![\\p{L}\\p{N}]|\\p{Lu}\\.)' +
    '(?:(?<abrege>MM?\\.|(?:[Mm][Mm]es?|M[Mm]ES?|[Mm]e?lles?|MLLES?|M[Rr]s?|mrs?|Drs?|dr)\\.?)' +
    `|(?<nu>m\\.|MM?(?=${BLANC})|(?:Me|Pr)\\.?(?=${BLANC}))` +
    '|(?<entier>[Mm](?:onsieur|adame|ademoiselle|essieurs|esdames|esdemoiselles)|M(?:ONSIEUR|ADAME|ADEMOISELLE|ESSIEURS|ESDAMES))' +
    '|(?<metier>[Dd]octeure?s?|DOCTEUR|[Mm]aître|MAÎTRE|[Pp]rofesseure?s?|PROFESSEUR))(?:(?<=\\.)|(?![\\p{Ll}\\p{M}]))',
  'gu',
);
const BLANCS = new RegExp(`${BLANC}*`, 'uy');
const INITIALES = new RegExp(`(?:\\p{Lu}\\p{Ll}?\\.-?${BLANC}*)+`, 'uy');
const ARTICLE = new RegExp(`(?:l[ea]s?${BLANC}+|l['’]${BLANC}*)`, 'iuy');
const PARTICULES = new RegExp(
  `(?:(?:de|du|des|van|von|der|den|ten|ter|ben|ibn|bel|el|al|da|di|do|dos|das|della|saint|sainte)(?:${BLANC}+|-)|d['’]${BLANC}*)+(?:l[ea]s?${BLANC}+|l['’]${BLANC}*)?`,
  'iuy',
);
const CHIFFRE = new RegExp(`\\d${BLANC}*$`, 'u');
const MOT = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/uy;

/** Words that begin or go on with a sentence, and are nobody’s name: « M. Les », « Mme ou ». */
const OUTILS = new Set(
  `a afin ai aucun aucune au aussi aux avec car ce ces cet cette chacun chaque dans de depuis des deux dix du elle elles en encore
   entre est et etait euro euros eux francs huit il ils je jusque la le les leur leurs lors mais meme milliards millions moins ni
   nos notre nous oeuvre on ont ou ouvrage par parce pas pendant plus plusieurs pour puis quand quatre que qui sa sans se selon
   ses si sera seront soit son sont sous sur tous tout toute toutes trois un une vers voir vos votre vous`.split(
    /\s+/,
  ),
);

/** Functions that are surnames as well: with a capital and without « le », or after « Le », they are taken for one. */
const AUSSI_NOMS = new Set(['chef', 'general', 'juge', 'maire', 'premier']);
/** Functions that stand right after a title. */
const SANS_ARTICLE =
  /^(?:sous-)?prefete?s?$|^direct(?:eur|rice)s?$|^secretaires?$|^presidente?s?$|^adjointe?s?$/u;

const COURRIEL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
const SEPARE = '[ \\u00A0\\u2009\\u202F.\\/‑–-]';
const TELEPHONES: readonly RegExp[] = [
  // Pairs, whatever stands between them.
  new RegExp(`(?<![\\d,.])0[1-9](?:${SEPARE}{1,3}\\d{2}){4}(?!\\d)`, 'gu'),
  // Ten digits in any groups: dates and SIRET are longer, or are cut by other signs.
  new RegExp(`(?<!\\d|\\d${SEPARE})0${BLANC}?[1-9](?:${BLANC}?\\d){8}(?!${SEPARE}?\\d)`, 'gu'),
  // From abroad, overseas départements included.
  new RegExp(
    `(?<![\\d+])(?:\\+|00)(?:33|262|508|590|594|596|687|689)${SEPARE}{0,2}(?:\\(0\\)${SEPARE}{0,2})?[1-9](?:${SEPARE}{0,2}\\d){5,8}(?!\\d)`,
    'gu',
  ),
];

interface Trouve {
  readonly debut: number;
  readonly fin: number;
}

/** What a sticky expression takes at a place; empty when it takes nothing. */
function take(motif: RegExp, texte: string, place: number): string {
  motif.lastIndex = place;
  return motif.exec(texte)?.[0] ?? '';
}

const isCapital = (mot: string): boolean => /^\p{Lu}/u.test(mot);
const isOutil = (mot: string): boolean => OUTILS.has(plain(mot));
/** « 12 M. » is millions. */
const isCompte = (texte: string, debut: number): boolean =>
  CHIFFRE.test(texte.slice(Math.max(0, debut - 4), debut));
const isToutCapital = (mot: string): boolean => /^\p{Lu}+$/u.test(mot.replace(/[^\p{L}]/gu, ''));

/** Whether a word with a capital that follows an article, or the title itself, is a function. */
function isTitreDe(mot: string, article: string, titre: string): boolean {
  if (!isCapital(mot)) return true;
  if (article === '') return mot.split('-').some((part) => SANS_ARTICLE.test(plain(part))) && isFonction(mot);
  if (!isCapital(article)) return isFonction(mot) || isSigle(mot);
  return isFonction(mot) && (isToutCapital(article + titre) || !AUSSI_NOMS.has(plain(mot)));
}

/** Where the name after a title ends; null when no name follows. */
function readNom(texte: string, { debut, fin }: Trouve, genre: Genre): number | null {
  const blancs = take(BLANCS, texte, fin).length;
  const titre = texte.slice(debut, fin);
  let place = fin + blancs;
  const initiales = take(INITIALES, texte, place);
  place += initiales.length;
  const article = take(ARTICLE, texte, place);
  const particules = article === '' && genre !== 'metier' ? take(PARTICULES, texte, place) : '';
  const mot = take(MOT, texte, place + article.length + particules.length);
  const bout = place + article.length + particules.length + mot.length;
  if (mot.length < 2) return null;
  if (!isCapital(mot) && !isFonction(mot)) return isNomSansCapitale(mot) ? bout : null;
  // « Mr » is a title of « MrDupont », and not of « MRP ».
  if (blancs === 0 && !titre.endsWith('.') && isToutCapital(mot.slice(0, 2))) return null;
  if (isOutil(mot)) return null;
  return isTitreDe(mot, article, titre) ? readApresFonction(texte, bout) : extend(texte, bout);

  function isNomSansCapitale(bas: string): boolean {
    const seul = article === '' && particules === '' && initiales === '' && blancs > 0;
    return (
      genre === 'abrege' &&
      seul &&
      !isCompte(texte, debut) &&
      bas.length > 2 &&
      !isOutil(bas) &&
      !isFonction(bas)
    );
  }
}

/** « Madame la préfète Durand »: where the name after a function ends; null when the function stands alone. */
function readApresFonction(texte: string, depuis: number): number | null {
  let fin = depuis;
  for (;;) {
    const blancs = take(BLANCS, texte, fin).length;
    const mot = take(MOT, texte, fin + blancs);
    if (blancs === 0 || mot === '') return null;
    if (!isMotDeService(mot)) {
      // « M. LE CHEF DE BUREAU » goes on in capitals.
      const suite = !isCapital(mot) || (isOutil(mot) && isToutCapital(mot));
      const nom = suite ? fin : extend(texte, fin);
      return nom === fin ? null : nom;
    }
    fin += blancs + mot.length;
  }
}

type Genre = 'abrege' | 'nu' | 'entier' | 'metier';

/** First name and surname, and no more than two words on: the function that follows is no part of the name. */
function extend(texte: string, depuis: number): number {
  let fin = depuis;
  for (let mots = 0; mots < 2; mots += 1) {
    const blancs = take(BLANCS, texte, fin).length;
    if (blancs === 0) break;
    const particules = take(PARTICULES, texte, fin + blancs);
    const article = particules === '' ? take(ARTICLE, texte, fin + blancs) : '';
    const mot = take(MOT, texte, fin + blancs + particules.length + article.length);
    if (mot.length < 2 || !isCapital(mot) || isOutil(mot) || isFonction(mot) || isSigle(mot)) break;
    fin += blancs + particules.length + article.length + mot.length;
  }
  return fin;
}

function findTitres(texte: string): Trouve[] {
  return [...texte.matchAll(TITRE)].flatMap((trouve) => {
    const { abrege, nu, entier } = trouve.groups ?? {};
    const genre: Genre = abrege ? 'abrege' : nu ? 'nu' : entier ? 'entier' : 'metier';
    const debut = trouve.index;
    if (genre === 'nu' && isCompte(texte, debut)) return [];
    const fin = readNom(texte, { debut, fin: debut + trouve[0].length }, genre);
    return fin === null ? [] : [{ debut, fin }];
  });
}

/**
 * What looks like the name, the e-mail address or the telephone number of a person, in the order of the text and each once, as it is
 * shown (nothing hidden in it). It can be wrong both ways: it asks, and a person decides.
 */
export function listNominatifs(texte: string): readonly string[] {
  const montre = stripCaches(texte);
  const coordonnees = [COURRIEL, ...TELEPHONES].flatMap((motif) =>
    [...montre.matchAll(motif)].map(({ index, 0: { length } }) => ({ debut: index, fin: index + length })),
  );
  const trouves = [...findTitres(montre), ...coordonnees].sort((a, b) => a.debut - b.debut || b.fin - a.fin);
  const lus: string[] = [];
  let lu = 0;
  for (const { debut, fin } of trouves) {
    if (debut < lu) continue;
    lus.push(montre.slice(debut, fin));
    lu = fin;
  }
  return [...new Set(lus)];
}

/** The first of `listNominatifs`; null when there is nothing of the kind. */
export const findNominatif = (texte: string): string | null => listNominatifs(texte)[0] ?? null;
