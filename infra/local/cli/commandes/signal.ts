import type Fraction from 'fraction.js';
import { formatNombre, INSECABLE } from '../../../../domain/nombre/index.ts';
import { SENS } from '../../../../domain/referentiels/types.ts';
import type { Sens } from '../../../../domain/referentiels/types.ts';
import {
  analyseSerie,
  formatAssurance,
  formatLecture,
  formatSignal,
} from '../../../../domain/signal/index.ts';
import { judgeSituation } from '../../../../domain/tableau/situation.ts';
import type { Situation } from '../../../../domain/tableau/types.ts';
import type {
  Analyse,
  CodeCause,
  Limites,
  Periodicite,
  PointSerieSignal,
} from '../../../../domain/signal/index.ts';
import { readOptions, requireOption, UsageError } from '../options.ts';
import type { Options } from '../options.ts';
import { parseNombre, parseSerie } from '../serie.ts';
import type { Resultat } from '../sortie.ts';
import { count } from './consolidate-rapport.ts';

const PERIODES: readonly Periodicite[] = ['point', 'mois', 'trimestre'];
const NOMS_CAUSES: Readonly<Record<CodeCause, string>> = {
  'hors-limites': 'hors des limites',
  tendance: 'tendance',
  'deux-sur-trois': 'deux points sur trois près d’une limite',
  decalage: 'décalage durable',
};
/** Options whose value may begin with a minus sign, which the reader of options would take for another option. */
const CHIFFRES = new Set(['--serie', '--cible', '--min', '--max']);

function glueNegatifs(args: readonly string[]): readonly string[] {
  return args.flatMap((arg, rang) => {
    if (CHIFFRES.has(args[rang - 1] ?? '') && /^-[\d;]/.test(arg)) return [];
    const suivant = args[rang + 1] ?? '';
    return CHIFFRES.has(arg) && /^-[\d;]/.test(suivant) ? [`${arg}=${suivant}`] : [arg];
  });
}

function readChoix<T extends string>(options: Options, nom: string, choix: readonly T[], defaut: T): T {
  const texte = options.get(nom) ?? defaut;
  const trouve = choix.find((candidat) => candidat === texte);
  if (trouve !== undefined) return trouve;
  throw new UsageError(
    `--${nom} : « ${texte} » est inconnu. Choisissez ${choix.slice(0, -1).join(', ')} ou ${choix.at(-1)}.`,
  );
}

function readPoints(options: Options): readonly PointSerieSignal[] {
  const serie = parseSerie(requireOption(options, 'serie', '"12,5;13;;11"'), '--serie');
  const texte = options.get('effectifs');
  const effectifs = texte === null ? [] : parseSerie(texte, '--effectifs');
  if (texte !== null && effectifs.length !== serie.length) {
    throw new UsageError(
      `--effectifs : ${count(effectifs.length, 'point')} pour ${serie.length} dans --serie. Donnez un effectif par point, dans le même ordre.`,
    );
  }
  return serie.map((valeur, rang) => ({
    periode: null,
    valeur,
    comptes: readComptes(valeur, effectifs[rang] ?? null, rang),
    rupture: false,
  }));
}

function readComptes(
  valeur: Fraction | null,
  effectif: Fraction | null,
  rang: number,
): PointSerieSignal['comptes'] {
  if (valeur === null || effectif === null) return null;
  if (valeur.lt(0) || valeur.gt(100) || effectif.lte(0)) {
    throw new UsageError(
      `--effectifs, point ${rang + 1} : la valeur doit être un pourcentage de 0 à 100, et l’effectif plus grand que 0.`,
    );
  }
  return { numerateur: valeur.mul(effectif).div(100), denominateur: effectif };
}

const lower = (texte: string): string => texte.charAt(0).toLowerCase() + texte.slice(1);
/** Writes a figure with the decimals of the series, and two at least: what was typed is never shown as 0. */
type Ecrire = (n: number) => string;
function writerOf(points: readonly PointSerieSignal[]): Ecrire {
  const decimales = points.map(({ valeur }) => countDecimales(valeur));
  return (n) => formatNombre(n, Math.max(2, ...decimales));
}

/** Decimals of a figure that was typed with decimals: its denominator divides a power of ten. */
function countDecimales(valeur: Fraction | null): number {
  let n = 0;
  while (valeur !== null && 10n ** BigInt(n) % valeur.d !== 0n) n += 1;
  return n;
}

/** The last figure against the target; nothing without either of them. */
const SITUATIONS: Readonly<Record<Situation, string | null>> = {
  atteint: `Dernier chiffre${INSECABLE}: objectif atteint.`,
  'non-atteint': `Dernier chiffre${INSECABLE}: objectif non atteint.`,
  'non-disponible': null,
  'sans-cible': null,
};

/** What the quantity can be: no delay under 0, no share over 100. */
interface Bornes {
  readonly min: number;
  readonly max: number;
}

function readBornes(options: Options, points: readonly PointSerieSignal[]): Bornes {
  const read = (nom: 'min' | 'max', defaut: number): number => {
    const texte = options.get(nom);
    return texte === null ? defaut : parseNombre(texte, `--${nom}`).valueOf();
  };
  const positifs = points.every(({ valeur }) => valeur === null || valeur.gte(0));
  const parts = points.some(({ comptes }) => comptes !== null);
  const bornes = {
    min: read('min', positifs ? 0 : Number.NEGATIVE_INFINITY),
    max: read('max', parts ? 100 : Number.POSITIVE_INFINITY),
  };
  if (bornes.min > bornes.max)
    throw new UsageError('--min est plus grand que --max : donnez d’abord la plus petite valeur possible.');
  return bornes;
}

/** The limits within what the quantity can be; null where they say nothing. */
function keepHabituelle({ limites, constante }: Analyse, { min, max }: Bornes): Limites | null {
  const keep = (n: number): number => Math.min(Math.max(n, min), max);
  return limites && constante === null ? { basse: keep(limites.basse), haute: keep(limites.haute) } : null;
}

function describe(
  { carte, moyenne, constante, points }: Analyse,
  habituelle: Limites | null,
  show: Ecrire,
  phrases: readonly (string | null)[],
): readonly string[] {
  const tete = [
    carte === 'p-prime' ? 'Carte p′.' : '',
    moyenne === null ? '' : `Moyenne${INSECABLE}: ${show(moyenne)}.`,
    habituelle === null
      ? ''
      : `Variation habituelle${INSECABLE}: de ${show(habituelle.basse)} à ${show(habituelle.haute)}.`,
    constante === null ? '' : `Valeur la plus fréquente${INSECABLE}: ${show(constante)}.`,
  ].filter((partie) => partie !== '');
  const lignes = points.map(({ valeur, causes }, rang) => {
    // A figure that hardly moves has no limits to be out of.
    const noms = constante === null ? causes.map(({ code }) => NOMS_CAUSES[code]).join(', ') : '';
    const chiffre = valeur === null ? 'manquant' : show(valeur);
    return `  point ${rang + 1}${INSECABLE}: ${chiffre}${noms === '' ? '' : ` (${noms})`}`;
  });
  return [tete.join(' '), ...lignes, ...phrases.filter((ligne) => ligne !== null)];
}

/** `signal`: explains a series as the tableau would, so that anyone can check the method. */
export function signal(args: readonly string[]): Promise<Resultat> {
  const options = readOptions(
    glueNegatifs(args),
    ['serie', 'sens', 'cible', 'effectifs', 'periode', 'min', 'max'],
    ['sans-filtre'],
  );
  const sens: Sens = readChoix(options, 'sens', SENS, 'neutre');
  const periodicite = readChoix(options, 'periode', PERIODES, 'point');
  const texteCible = options.get('cible');
  const cible = texteCible === null ? null : parseNombre(texteCible, '--cible').valueOf();
  const sansFiltre = options.has('sans-filtre');
  const points = readPoints(options);
  const analyse = analyseSerie(points, { sens, cible, sansFiltre });
  const show = writerOf(points);
  const bornes = readBornes(options, points);
  const habituelle = keepHabituelle(analyse, bornes);
  const formatValeur: Ecrire = (n) => show(Math.min(Math.max(n, bornes.min), bornes.max));
  const ecriture = { periodicite, formatValeur };
  const lecture = formatLecture(analyse, ecriture);
  const phrase = analyse.tropTot
    ? `Trop tôt pour conclure. ${formatSignal(analyse, ecriture)} À ce stade, ${lower(lecture)}`
    : lecture;
  const phraseAssurance = formatAssurance(analyse.assurance);
  // The last point held against the target, as in the tableau, which compares nothing where no direction is better.
  const situation = judgeSituation(points.at(-1)?.valeur ?? null, sens === 'neutre' ? null : cible, { sens });
  return Promise.resolve({
    code: 0,
    json: {
      carte: analyse.carte,
      sens,
      filtre: !sansFiltre,
      points: analyse.connus,
      moyenne: analyse.moyenne,
      etendueMoyenne: analyse.etendueMoyenne,
      limites: { basse: analyse.limites?.basse ?? null, haute: analyse.limites?.haute ?? null },
      habituelle,
      valeurLaPlusFrequente: analyse.constante,
      limitesParPoint: analyse.points.map(({ limites }) => limites),
      causes: analyse.points.map(({ causes }) => causes.map(({ code }) => code)),
      tropTot: analyse.tropTot,
      statut: analyse.tropTot ? 'trop-tot' : analyse.lecture,
      lecture: analyse.lecture,
      situation,
      assurance: analyse.assurance,
      phrase,
      phraseAssurance,
    },
    lignes: describe(analyse, habituelle, show, [phrase, SITUATIONS[situation], phraseAssurance]),
  });
}
