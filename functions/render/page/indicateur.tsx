/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx';
import { formatDate, formatNombre } from '../../../domain/nombre/index.ts';
import type { ActionPubliee, IndicateurPublie } from '../../../domain/tableau/types.ts';
import { Badge } from './badge.tsx';
import { Graphique, hasEvolution } from './graphique.tsx';
import { ancreOf, Cible, Valeur } from './texte.tsx';

const Chiffre: FC<{ indicateur: IndicateurPublie }> = ({ indicateur: { valeur, textes } }) =>
  valeur === null ? (
    <p class="chiffre chiffre--absent">Non disponible</p>
  ) : (
    <p class="chiffre">
      <Valeur valeur={textes.valeur} nombre={textes.nombre} />
    </p>
  );

const Action: FC<{ action: ActionPubliee }> = ({ action }) => {
  const faits: readonly (readonly [string, string | null])[] = [
    ['Responsable', action.responsable],
    ['Échéance', action.echeance === null ? null : formatDate(action.echeance)],
    ['État', action.etat?.toLocaleLowerCase('fr') ?? null],
  ];
  const suite = faits.flatMap(([nom, fait]) => (fait ? [`${nom}\u00a0: ${fait}.`] : [])).join(' ');
  return (
    <li>
      {action.action}
      {suite === '' ? null : <span class="mention">{suite}</span>}
    </li>
  );
};

const Textes: FC<{ indicateur: IndicateurPublie }> = ({ indicateur }) => {
  const { commentaire, actions, textes } = indicateur;
  return (
    <>
      {textes.absence === null ? null : <p>{textes.absence}</p>}
      {commentaire === null ? null : <p>{commentaire}</p>}
      {actions.length === 0 ? null : (
        <div class="actions">
          <h4>Ce que nous faisons</h4>
          <ul>
            {actions.map((action) => (
              <Action action={action} />
            ))}
          </ul>
        </div>
      )}
    </>
  );
};

/** What the figure rests on, in small. */
const Assise: FC<{ indicateur: IndicateurPublie }> = ({ indicateur }) => {
  const { textes, effectif, sourceDefinition } = indicateur;
  const faits = [
    effectif === null ? null : `Effectif pris en compte\u00a0: ${formatNombre(effectif)}.`,
    textes.couverture === null ? null : `Couverture\u00a0: ${textes.couverture}.`,
    textes.cert,
    sourceDefinition === '' ? null : `Indicateur défini d’après\u00a0: ${sourceDefinition}.`,
  ].filter((fait) => fait !== null);
  return faits.length === 0 ? null : <p class="mention">{faits.join(' ')}</p>;
};

/** One indicator in full. */
export const Fiche: FC<{ indicateur: IndicateurPublie }> = ({ indicateur }) => {
  const { textes } = indicateur;
  const avecGraphique = hasEvolution(indicateur);
  return (
    <article
      class={avecGraphique ? 'fiche fiche--avec-graphique' : 'fiche fiche--sans-graphique'}
      aria-labelledby={ancreOf(indicateur.code)}
    >
      <h3 id={ancreOf(indicateur.code)}>{indicateur.libelle}</h3>
      <p class="en-clair">{indicateur.enClair}</p>
      <div class="fiche__corps">
        <Chiffre indicateur={indicateur} />
        <div class="fiche__faits">
          <p class="situation">
            <Badge situation={indicateur.situation} texte={textes.situation} />
          </p>
          <ul class="reperes">
            <li>
              <Cible texte={textes.cible} etiquette="repere" />
            </li>
            <li>
              <span class="repere">Trimestre précédent&nbsp;: </span>
              {textes.precedent}
            </li>
            {textes.evolution === null ? null : <li>{textes.evolution}</li>}
          </ul>
        </div>
        {avecGraphique ? <Graphique indicateur={indicateur} /> : null}
        <div class="fiche__textes">
          <Textes indicateur={indicateur} />
          <Assise indicateur={indicateur} />
        </div>
      </div>
    </article>
  );
};
