/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { formatDate } from '../../../../domain/nombre/index.ts';
import { TITRES_VUE } from '../../../../domain/vues/index.ts';
import type { ActionEnRetard, IndicateurVue, Vue } from '../../../../domain/vues/index.ts';
import { Titre } from '../../parts/titre.tsx';

const PAS_CONSOLIDE = 'Le trimestre n’est pas encore consolidé.';

function Indicateur({
  indicateur,
  alerte,
}: {
  readonly indicateur: IndicateurVue;
  readonly alerte: boolean;
}): ReactElement {
  const { libelle, textes, explique, motifs } = indicateur;
  const seul = alerte && motifs.includes('objectif-manque') && !explique;
  const notes = [
    textes.absence,
    textes.evolution,
    textes.anPasse,
    textes.signal,
    textes.comparaison,
    textes.couverture,
  ];
  return (
    <li className={alerte ? 'carte vue__indicateur vue__ligne--aide' : 'carte vue__indicateur'}>
      <div className="vue__entete">
        <Titre rang={3}>{libelle}</Titre>
        <span className="vue__valeur">{textes.valeur}</span>
      </div>
      {alerte ? <p className="vue__aide">{textes.motifs}</p> : null}
      <p>
        Objectif&nbsp;: {textes.cible}
        {seul ? '. Ni commentaire ni action n’en répond encore.' : ''}
      </p>
      {notes.map((note) => (note === null ? null : <p key={note}>{note}</p>))}
    </li>
  );
}

const isMuet = ({ motifs }: IndicateurVue): boolean => motifs.length === 1 && motifs[0] === 'sans-chiffre';

/** What fails, the figures that are missing last and by name only. */
export function Echecs({ vue: { echecs, consolideLe } }: { readonly vue: Vue }): ReactElement {
  const muets = echecs.filter(isMuet);
  const autres = echecs.filter((indicateur) => !isMuet(indicateur));
  return (
    <section className="rubrique" aria-labelledby="vue-echecs">
      <Titre id="vue-echecs">{TITRES_VUE.echecs}</Titre>
      {echecs.length === 0 ? (
        <p>
          {consolideLe === null
            ? PAS_CONSOLIDE
            : 'Aucun objectif manqué, aucun chiffre absent, aucune dégradation réelle.'}
        </p>
      ) : null}
      {autres.length > 0 ? (
        <ul className="liste">
          {autres.map((indicateur) => (
            <Indicateur key={indicateur.code} indicateur={indicateur} alerte />
          ))}
        </ul>
      ) : null}
      {muets.length > 0 ? (
        <>
          <Titre rang={3}>Pas de chiffre ({muets.length})</Titre>
          <ul className="vue__muets">
            {muets.map(({ code, libelle }) => (
              <li key={code}>{libelle}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

/** What has changed, real changes first. */
export function Changements({ vue: { changements, consolideLe } }: { readonly vue: Vue }): ReactElement {
  return (
    <section className="rubrique" aria-labelledby="vue-changements">
      <Titre id="vue-changements">{TITRES_VUE.changements}</Titre>
      {changements.length === 0 ? (
        <p>{consolideLe === null ? PAS_CONSOLIDE : 'Rien n’a changé depuis le trimestre précédent.'}</p>
      ) : (
        <ul className="liste">
          {changements.map((indicateur) => (
            <Indicateur key={indicateur.code} indicateur={indicateur} alerte={false} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Actions past their date, the latest first. */
export function Retards({ actions }: { readonly actions: readonly ActionEnRetard[] }): ReactElement {
  return (
    <section className="rubrique" aria-labelledby="vue-actions">
      <Titre id="vue-actions">{TITRES_VUE.actions}</Titre>
      {actions.length === 0 ? (
        <p>Aucune action n’est en retard.</p>
      ) : (
        <ul className="liste">
          {actions.map(({ site, numero, action, responsable, echeance, joursDeRetard }) => (
            <li key={`${site} ${numero}`} className="carte">
              <Titre rang={3}>{action}</Titre>
              <p>
                {site}
                {responsable === null ? '' : `, ${responsable}`}. Échéance du {formatDate(echeance)},{' '}
                {joursDeRetard} jour{joursDeRetard > 1 ? 's' : ''} de retard.
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
