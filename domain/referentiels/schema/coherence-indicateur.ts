import type { Indicateur, RegleAgregation, Saisie, Unite } from '../types.ts';

interface Incoherence {
  readonly champ: keyof Indicateur;
  readonly message: string;
}

/** Which adding-up rules an entry allows: a rule needs the counts that the entry asks for. */
const AGREGATIONS: Readonly<Record<Saisie, readonly RegleAgregation[]>> = {
  ratio: ['ratio', 'jamais'],
  moyenne: ['moyenne', 'jamais', 'pire'],
  compte: ['somme', 'jamais'],
  valeur: ['somme', 'jamais', 'pire'],
};

/** Which labels an entry needs (true) or must not have (false); one that is not here is free. */
const LIBELLES: Readonly<
  Record<Saisie, Partial<Record<'numerateur' | 'denominateur' | 'effectif', boolean>>>
> = {
  ratio: { numerateur: true, denominateur: true },
  moyenne: { numerateur: false, denominateur: false, effectif: true },
  compte: { numerateur: false, denominateur: false, effectif: false },
  valeur: { numerateur: false, denominateur: false },
};

function* checkLibelles(indicateur: Indicateur): Generator<Incoherence> {
  for (const [champ, voulu] of Object.entries(LIBELLES[indicateur.saisie])) {
    const cle = champ as 'numerateur' | 'denominateur' | 'effectif';
    const present = indicateur[cle] !== null;
    if (voulu && !present)
      yield { champ: cle, message: `Saisie « ${indicateur.saisie} » : dites ce que compte « ${cle} ».` };
    if (!voulu && present)
      yield {
        champ: cle,
        message: `Saisie « ${indicateur.saisie} » : « ${cle} » ne se saisit pas, mettez null.`,
      };
  }
}

function* checkBornes({ min, max, cible, unite }: Indicateur): Generator<Incoherence> {
  if (max !== null && max <= min)
    yield { champ: 'max', message: `Bornes : le maximum (${max}) doit dépasser le minimum (${min}).` };
  if (unite === '%' && (min !== 0 || max !== 100))
    yield { champ: 'max', message: 'Unité « % » : les bornes sont 0 et 100.' };
  // A target of another unit is never compared: its bounds are not those of the indicator.
  if (cible && cible.unite === unite && (cible.valeur < min || (max !== null && cible.valeur > max)))
    yield {
      champ: 'cible',
      message: `Cible ${cible.valeur} hors de l’échelle, de ${min} à ${max ?? 'l’infini'}.`,
    };
}

function* checkCible({ cible, unite, sens, aConfirmer }: Indicateur): Generator<Incoherence> {
  if (!cible) return;
  if (sens === 'neutre')
    yield { champ: 'cible', message: 'Sens « neutre » : un chiffre qui n’est pas jugé n’a pas de cible.' };
  if (cible.origine === 'local')
    yield { champ: 'cible', message: 'Une cible locale se règle dans reglages.ts, pas dans la définition.' };
  if (aConfirmer.length === 0 && (cible.origine === 'propose' || cible.unite !== unite))
    yield {
      champ: 'aConfirmer',
      message: 'Cible proposée ou d’une autre unité : dites dans aConfirmer ce qui manque.',
    };
}

const DUREES: ReadonlySet<Unite> = new Set(['jours', 'jours ouvrés', 'minutes']);

/** What the fields of a definition owe to each other; empty when all is well. */
export function checkCoherence(indicateur: Indicateur): readonly Incoherence[] {
  const { saisie, agregation, unite, tauxFaible, enquete, enEntiers, titreCert, sens, delai } = indicateur;
  const trouvees = [...checkLibelles(indicateur), ...checkBornes(indicateur), ...checkCible(indicateur)];
  if (!AGREGATIONS[saisie].includes(agregation))
    trouvees.push({
      champ: 'agregation',
      message: `Saisie « ${saisie} » : l’agrégation est l’une de ${AGREGATIONS[saisie].join(', ')}.`,
    });
  if (saisie === 'ratio' && unite !== '%')
    trouvees.push({ champ: 'unite', message: 'Saisie « ratio » : l’unité est « % ».' });
  if (saisie === 'compte' && unite !== 'nombre')
    trouvees.push({ champ: 'unite', message: 'Saisie « compte » : l’unité est « nombre ».' });
  if (tauxFaible && unite !== '%')
    trouvees.push({ champ: 'tauxFaible', message: 'Taux faible : seulement pour une unité « % ».' });
  if (enquete && saisie !== 'ratio')
    trouvees.push({
      champ: 'enquete',
      message: 'Enquête : seulement pour une part de réponses (« ratio »).',
    });
  if (enEntiers && saisie !== 'moyenne')
    trouvees.push({
      champ: 'enEntiers',
      message: 'En entiers : seulement pour une moyenne de jours ou de notes entières.',
    });
  if (DUREES.has(unite) && sens !== 'neutre' && delai === null)
    trouvees.push({
      champ: 'delai',
      message:
        'Délai : dites les étapes qu’il compte, son début et sa fin, ou null pour ce qu’aucune source ne dit.',
    });
  if (!DUREES.has(unite) && delai !== null)
    trouvees.push({ champ: 'delai', message: 'Délai : seulement pour une unité de durée ; mettez null.' });
  if (titreCert !== null && agregation !== 'jamais')
    trouvees.push({
      champ: 'agregation',
      message: 'Chiffre d’un CERT : il ne s’additionne jamais (« jamais »).',
    });
  return trouvees;
}
