/** @jsxImportSource react */
import type { ReactElement } from 'react';
import type { Difference, LigneDifferente } from '../etat/difference.ts';
import './difference.css';

const NATURES: Readonly<Record<LigneDifferente['nature'], string>> = {
  ajout: 'ajout',
  retrait: 'retrait',
  modification: 'modification',
};

/** A value of one side; what is not there is said and not left blank. */
export function Texte({ children }: { readonly children: string | null }): ReactElement {
  return children === null ? <span className="discret">rien</span> : <>{children}</>;
}

function Ligne({ ligne }: { readonly ligne: LigneDifferente }): ReactElement {
  return (
    <li className={`difference difference--${ligne.nature}`}>
      <p className="difference__titre">
        <strong>{ligne.libelle}</strong> <span className="difference__nature">{NATURES[ligne.nature]}</span>
      </p>
      <dl className="difference__champs">
        {ligne.champs.map(({ nom, avant, apres }) => (
          <div key={nom}>
            <dt>{nom}</dt>
            <dd>
              <span className="hors-ecran">avant : </span>
              <span className="difference__avant">
                <Texte>{avant}</Texte>
              </span>{' '}
              <span aria-hidden="true">→</span>
              <span className="hors-ecran">, après :</span>{' '}
              <span className="difference__apres">
                <Texte>{apres}</Texte>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

const pluriel = (n: number, un: string, plusieurs: string): string => `${n} ${n > 1 ? plusieurs : un}`;

/** « 3 changements : 2 indicateurs, 1 action ». */
function countDifference({ lignes }: Difference): string {
  const indicateurs = lignes.filter(({ genre }) => genre === 'indicateur').length;
  const mois = lignes.filter(({ genre }) => genre === 'mois').length;
  const actions = lignes.length - indicateurs - mois;
  const parts = [
    ...(indicateurs > 0 ? [pluriel(indicateurs, 'indicateur', 'indicateurs')] : []),
    ...(actions > 0 ? [pluriel(actions, 'action', 'actions')] : []),
    ...(mois > 0 ? [pluriel(mois, 'chiffre mensuel', 'chiffres mensuels')] : []),
  ];
  return `${pluriel(lignes.length, 'ligne change', 'lignes changent')}\u00a0: ${parts.join(', ')}.`;
}

/** What changes from one content to another, line by line. */
export function ListeDifference({ difference }: { readonly difference: Difference }): ReactElement {
  const { lignes, deplacees, vide } = difference;
  return (
    <>
      <p>{vide ? 'Aucun chiffre, commentaire ni action ne change.' : countDifference(difference)}</p>
      <ul className="differences">
        {lignes.map((ligne) => (
          <Ligne key={`${ligne.genre} ${ligne.cle}`} ligne={ligne} />
        ))}
      </ul>
      {deplacees > 0 ? (
        <p className="discret">
          {pluriel(deplacees, 'ligne a changé', 'lignes ont changé')} de place dans la feuille, sans autre
          changement.
        </p>
      ) : null}
    </>
  );
}
