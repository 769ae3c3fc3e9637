/** @jsxImportSource react */
import { useRef } from 'react';
import type { ReactElement } from 'react';
import { CommandButton, Icone } from '../../ui/index.ts';
import { useEtat, useOpenEcran } from '../contexte.tsx';
import { selectMenu } from '../ecrans/index.ts';
import type { Ecran } from '../ecrans/index.ts';
import { selectComptes, selectFileAttente } from '../etat/selecteurs.ts';
import type { Etat, IdEcran } from '../etat/types.ts';
import { usePlaces } from './use-places.ts';

/** What waits for the user behind a screen: a figure, and the words that say it. */
function selectPastille(etat: Etat, id: IdEcran): string | null {
  if (id === 'controle') {
    const { bloquant } = selectComptes(etat);
    return bloquant > 0 ? `${bloquant} bloquant${bloquant > 1 ? 's' : ''}` : null;
  }
  if (id === 'depot') {
    const n = selectFileAttente(etat).filter((envoi) => envoi.etat !== 'depose').length;
    return n > 0 ? `${n} à suivre` : null;
  }
  return null;
}

function Onglet({
  ecran,
  courant,
  cache,
}: {
  readonly ecran: Ecran;
  readonly courant: boolean;
  readonly cache: boolean;
}): ReactElement {
  const open = useOpenEcran();
  const pastille = useEtat((etat) => selectPastille(etat, ecran.id));
  return (
    <li className={cache ? 'onglets__case onglets__case--cachee' : 'onglets__case'}>
      <button
        type="button"
        className="onglet"
        aria-current={courant ? 'page' : undefined}
        onClick={() => open(ecran.id)}
      >
        <Icone nom={ecran.icone} taille={18} />
        <span>{ecran.titre}</span>
        {pastille ? (
          <span className="pastille">
            {pastille.split(' ')[0]}
            <span className="hors-ecran"> {pastille.split(' ').slice(1).join(' ')}</span>
          </span>
        ) : null}
      </button>
    </li>
  );
}

/** The screens, on one line: those that do not fit are in the menu « Plus ». */
export function Navigation(): ReactElement {
  const courant = useEtat((etat) => etat.ecran);
  const menu = useEtat((etat) => selectMenu(etat.connexion));
  const open = useOpenEcran();
  const barre = useRef<HTMLUListElement>(null);
  const places = usePlaces(barre, menu.length);
  const caches = menu.slice(places);
  const courantCache = caches.find(({ id }) => id === courant);
  return (
    <nav className="onglets" aria-label="Écrans">
      <ul className="onglets__barre" ref={barre}>
        {menu.map((ecran, rang) => (
          <Onglet key={ecran.id} ecran={ecran} courant={ecran.id === courant} cache={rang >= places} />
        ))}
      </ul>
      {caches.length > 0 ? (
        <CommandButton
          className={courantCache ? 'onglets__plus onglets__plus--courant' : 'onglets__plus'}
          menuProps={{
            items: caches.map(({ id, titre }) => ({
              key: id,
              text: titre,
              ariaLabel: titre,
              onClick: () => open(id),
            })),
          }}
        >
          {courantCache?.titre ?? 'Plus'}
        </CommandButton>
      ) : null}
    </nav>
  );
}
