/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { Bandeau, DefaultButton } from '../../../ui/index.ts';
import { useEtat, useServices } from '../../contexte.tsx';

/** The server is not reached, and this screen lives of it. */
export function HorsLigne(): ReactElement {
  const { serveur, depots } = useServices();
  const occupe = useEtat((etat) => etat.travaux.includes('serveur'));
  const retry = (): void => {
    void serveur.refresh();
    void depots.send();
  };
  return (
    <Bandeau
      ton="avertissement"
      titre="Le serveur n’est pas joignable."
      actions={
        <DefaultButton disabled={occupe} onClick={retry}>
          {occupe ? 'Essai en cours…' : 'Réessayer'}
        </DefaultButton>
      }
    >
      La saisie et le contrôle marchent sans réseau. Un dépôt fait maintenant attend sur ce poste et partira
      seul.
    </Bandeau>
  );
}
