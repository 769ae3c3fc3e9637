/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { Bandeau, DefaultButton, PrimaryButton } from '../../../ui/index.ts';
import { useEtat, useServices } from '../../contexte.tsx';
import { commentairesSansConstat } from '../../etat/commentaire.ts';
import { memo } from '../../etat/memo.ts';
import { selectClasseur, selectConstats } from '../../etat/selecteurs.ts';

const sansConstat = memo(commentairesSansConstat);

/** Comments begun here for remarks that are gone: the user decides what becomes of them. */
export function CommentairesCommences(): ReactElement | null {
  const { ecritures, ebauches } = useServices();
  const occupe = useEtat((etat) => etat.travaux.includes('ecriture'));
  const commences = useEtat((etat) => sansConstat(selectClasseur(etat), selectConstats(etat), etat.ebauches));
  const classeur = useEtat(selectClasseur);
  if (commences.length === 0) return null;
  const libelleOf = (code: string): string =>
    classeur?.indicateurs.find((ligne) => ligne.code.valeur === code)?.indicateur.valeur ?? code;
  const write = async (cle: string, code: string, texte: string): Promise<void> => {
    if (await ecritures.comment(code, texte)) ebauches.put(cle, null);
  };
  return (
    <>
      {commences.map(({ cle, code, texte }) => (
        <Bandeau
          key={cle}
          ton="avertissement"
          titre={`Commentaire commencé pour « ${libelleOf(code)} », que le classeur ne demande plus`}
          actions={
            <>
              <PrimaryButton disabled={occupe} onClick={() => void write(cle, code, texte)}>
                Écrire dans le classeur
              </PrimaryButton>
              <DefaultButton onClick={() => ebauches.put(cle, null)}>Jeter ce texte</DefaultButton>
            </>
          }
        >
          <p>{texte}</p>
        </Bandeau>
      ))}
    </>
  );
}
