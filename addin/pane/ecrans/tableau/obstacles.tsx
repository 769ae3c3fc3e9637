/** @jsxImportSource react */
import type { ReactElement } from 'react';
import type { Constat } from '../../../../domain/controle/types.ts';
import type { Tableau } from '../../../../domain/tableau/types.ts';
import { Bandeau, PrimaryButton } from '../../../ui/index.ts';
import { useEtat, useOpenEcran, useServices } from '../../contexte.tsx';
import { phraseSansLieu } from '../controle/phrase.ts';

function Constats({ constats }: { readonly constats: readonly Constat[] }): ReactElement {
  const { ecritures } = useServices();
  const selection = useEtat((etat) => etat.capacites.selection);
  return (
    <ul className="liste">
      {constats.map((constat) => {
        const { code, feuille, adresse, parametres } = constat;
        const phrase = `${parametres['code'] ? `${parametres['code']} – ` : ''}${phraseSansLieu(constat)}`;
        const aller =
          selection && feuille !== null && adresse !== null
            ? () => void ecritures.goTo(feuille, adresse)
            : null;
        return (
          <li key={`${code} ${feuille} ${adresse} ${JSON.stringify(parametres)}`}>
            {aller ? (
              <button type="button" className="lien" onClick={aller}>
                {phrase}
              </button>
            ) : (
              phrase
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What stands between this workbook and a complete publication. `tableau` is null while the check refuses the workbook. */
export function Obstacles({
  constats,
  tableau,
}: {
  readonly constats: readonly Constat[];
  readonly tableau: Tableau | null;
}): ReactElement {
  const open = useOpenEcran();
  const bloquants = constats.filter(({ severite }) => severite === 'bloquant').length;
  const aJustifier = constats.filter(({ severite }) => severite === 'a-justifier');
  const manquants = tableau?.indicateurs.filter(({ situation }) => situation === 'non-disponible') ?? [];
  if (bloquants > 0 || !tableau) {
    return (
      <Bandeau
        ton="bloquant"
        titre={
          bloquants > 1
            ? `${bloquants} points empêchent le dépôt, donc la publication.`
            : 'Un point empêche le dépôt, donc la publication.'
        }
        actions={<PrimaryButton onClick={() => open('controle')}>Corriger</PrimaryButton>}
      >
        L’aperçu se dessine dès que le contrôle ne bloque plus.
      </Bandeau>
    );
  }
  return (
    <>
      {aJustifier.length > 0 ? (
        <Bandeau
          ton="justifier"
          titre={
            aJustifier.length > 1
              ? `${aJustifier.length} points à justifier avant la publication`
              : 'Un point à justifier avant la publication'
          }
          actions={<PrimaryButton onClick={() => open('controle')}>Justifier</PrimaryButton>}
        >
          <Constats constats={aJustifier} />
        </Bandeau>
      ) : null}
      {manquants.length > 0 ? (
        <Bandeau ton="avertissement" titre="Chiffres publiés comme « donnée non disponible »">
          {manquants.map(({ libelle }) => libelle).join(', ')}. Saisissez-les, ou dites pourquoi ils manquent
          dans la colonne Commentaire.
        </Bandeau>
      ) : null}
      {aJustifier.length === 0 && manquants.length === 0 ? (
        <Bandeau ton="succes" titre="Rien dans ce classeur ne bloque la publication." />
      ) : null}
    </>
  );
}
