/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { ORDRE_VUE, TITRES_VUE } from '../../../../domain/vues/index.ts';
import type { LigneVue, Vue } from '../../../../domain/vues/index.ts';
import { DefaultButton, Icone } from '../../../ui/index.ts';
import { jourDe } from '../../etat/avancement.ts';
import { Titre } from '../../parts/titre.tsx';
import type { Lieu } from './lieux.ts';

function Details({ ligne }: { readonly ligne: LigneVue }): ReactElement {
  const { niveau, dernierDepot, tardifs, manquants, deposes, textes, consolidation } = ligne;
  const tard =
    tardifs > 0 ? (niveau === 'site' ? ', après l’échéance' : `, ${tardifs} après l’échéance`) : '';
  return (
    <>
      <p>
        {textes.depots}
        {dernierDepot === null ? '' : `, dernier dépôt le ${jourDe(dernierDepot)}`}
        {tard}.
      </p>
      {niveau === 'departement' && deposes > 0 && manquants.length > 0 ? (
        <p className="discret">
          Manque{manquants.length > 1 ? 'nt' : ''}&nbsp;: {manquants.map(({ nom }) => nom).join(', ')}.
        </p>
      ) : null}
      <p className={consolidation === 'a-refaire' ? undefined : 'discret'}>
        {textes.consolidation}. {textes.publication}.
      </p>
    </>
  );
}

function Ligne({
  ligne,
  onOpen,
}: {
  readonly ligne: LigneVue;
  readonly onOpen: ((lieu: Lieu) => void) | null;
}): ReactElement {
  const { niveau, code, nom, groupe, aide } = ligne;
  return (
    <li className={aide ? 'carte vue__ligne vue__ligne--aide' : 'carte vue__ligne'}>
      <Titre rang={3}>{nom}</Titre>
      <div className="vue__entete">
        <p className="discret">{groupe === null ? code : `${code}, ${groupe}`}</p>
        {onOpen ? (
          <DefaultButton ariaLabel={`Ouvrir ${nom}`} onClick={() => onOpen({ niveau, code })}>
            Ouvrir
          </DefaultButton>
        ) : null}
      </div>
      {aide ? (
        <p className="vue__aide">
          <Icone nom="justifier" taille={16} /> Échéance passée, dépôt attendu
        </p>
      ) : null}
      <Details ligne={ligne} />
    </li>
  );
}

/** Who has filed: those who need help first, then by name. */
export function Lignes({
  vue,
  onOpen,
}: {
  readonly vue: Vue;
  readonly onOpen: (lieu: Lieu) => void;
}): ReactElement {
  const { lignes, lieu } = vue;
  return (
    <section className="rubrique" aria-labelledby="vue-depots">
      <Titre id="vue-depots">{TITRES_VUE.depots}</Titre>
      {lignes.length > 1 ? <p className="discret">{ORDRE_VUE}</p> : null}
      <ul className="liste">
        {lignes.map((ligne) => (
          <Ligne key={ligne.code} ligne={ligne} onOpen={lieu.niveau === 'site' ? null : onOpen} />
        ))}
      </ul>
    </section>
  );
}
