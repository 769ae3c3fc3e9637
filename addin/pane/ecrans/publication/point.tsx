/** @jsxImportSource react */
import type { ReactElement } from 'react';
import type { Blocage, TexteNominatif } from '../../../../domain/publication/index.ts';
import { DefaultButton, Icone } from '../../../ui/index.ts';

/** Says of a text that it names nobody, or takes it back. */
export type OnSansNom = (texte: string, sansNom: boolean) => Promise<boolean>;

/** The answer of the référent to words that look like a person, and the way back. */
export function SansNom({
  nominatif: { texte, mots, sansNom },
  occupe,
  onSay,
}: {
  readonly nominatif: TexteNominatif;
  readonly occupe: boolean;
  readonly onSay: OnSansNom;
}): ReactElement {
  const libelle = sansNom ? 'Revenir sur cette réponse' : 'Ce n’est pas un nom de personne';
  return (
    <div>
      <DefaultButton
        disabled={occupe}
        ariaLabel={`${libelle}\u00a0: ${mots.join(', ')}`}
        onClick={() => void onSay(texte, !sansNom)}
      >
        {libelle}
      </DefaultButton>
    </div>
  );
}

/** One thing that blocks, or that is only said, and the answer to it where there is one. */
export function Point({
  point: { message, nominatif },
  bloque,
  occupe,
  onSay,
}: {
  readonly point: Blocage;
  readonly bloque: boolean;
  readonly occupe: boolean;
  readonly onSay: OnSansNom;
}): ReactElement {
  return (
    <>
      <p className={bloque ? 'publication__blocage' : 'publication__avertissement'}>
        <Icone nom={bloque ? 'bloquant' : 'avertissement'} taille={16} /> <span>{message}</span>
      </p>
      {nominatif ? <SansNom nominatif={nominatif} occupe={occupe} onSay={onSay} /> : null}
    </>
  );
}
