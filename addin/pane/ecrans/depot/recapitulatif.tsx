/** @jsxImportSource react */
import type { ReactElement } from 'react';
import type { Contenu } from '../../../../domain/depot/index.ts';
import { useEtat } from '../../contexte.tsx';
import { describeDifference } from '../../etat/difference.ts';
import { memo } from '../../etat/memo.ts';
import { selectComptes, selectContenu } from '../../etat/selecteurs.ts';
import { ListeDifference } from '../../parts/difference.tsx';
import { countMots } from '../../parts/mots.ts';

const differenceOf = memo(describeDifference);

const pluriel = (n: number, un: string, plusieurs: string): string => `${n} ${n > 1 ? plusieurs : un}`;

function Comptes({ contenu }: { readonly contenu: Contenu }): ReactElement {
  const comptes = useEtat(selectComptes);
  const renseignes = contenu.lignes.filter(({ mesure }) => mesure.nature !== 'absente').length;
  return (
    <ul className="recapitulatif">
      <li>
        {pluriel(renseignes, 'indicateur renseigné', 'indicateurs renseignés')} sur {contenu.lignes.length}
      </li>
      <li>{pluriel(contenu.actions.length, 'action', 'actions')} au plan</li>
      <li>Contrôle : {countMots(comptes)}</li>
    </ul>
  );
}

/** What a filing would keep, counted, then line by line against the version on the server. */
export function Recapitulatif(): ReactElement | null {
  const contenu = useEtat(selectContenu);
  const connue = useEtat((etat) => etat.connaissance !== null);
  const courante = useEtat((etat) => etat.connaissance?.courante ?? null);
  if (!contenu) return null;
  return (
    <>
      <Comptes contenu={contenu} />
      {courante ? (
        <details className="detail" open>
          <summary>Changements depuis la version {courante.version}</summary>
          <ListeDifference difference={differenceOf(courante.contenu, contenu)} />
        </details>
      ) : (
        <p className="discret">
          {connue
            ? 'Première version de ce trimestre : aucun motif n’est demandé.'
            : 'Le serveur n’a pas encore dit ce qui est déposé : la comparaison viendra avec sa réponse.'}
        </p>
      )}
    </>
  );
}
