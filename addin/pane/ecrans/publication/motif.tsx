/** @jsxImportSource react */
import { useState } from 'react';
import type { ReactElement } from 'react';
import { listNominatifs } from '../../../../domain/texte/nominatif.ts';
import { TextField } from '../../../ui/formulaire.ts';
import { SansNom } from './point.tsx';

/** A public reason as it is typed, and whether it can be sent. */
export interface Motif {
  readonly texte: string;
  /** Said to name nobody, of this very text. */
  readonly sansNom: boolean;
  /** Typed, and naming nobody as far as one can see, or as the référent said. */
  readonly pret: boolean;
  setTexte(texte: string): void;
  /** Keeps the answer for as long as the text stays the same. */
  say(sansNom: boolean): void;
}

export function useMotif(): Motif {
  const [texte, setTexte] = useState('');
  const [dit, setDit] = useState<string | null>(null);
  const propre = texte.trim();
  const sansNom = dit === propre;
  return {
    texte,
    sansNom,
    pret: propre !== '' && (sansNom || listNominatifs(propre).length === 0),
    setTexte,
    say: (oui) => setDit(oui ? propre : null),
  };
}

interface Props {
  readonly motif: Motif;
  readonly label: string;
  readonly description: string;
  readonly longueurMax: number;
  readonly occupe: boolean;
  readonly required?: boolean;
  readonly multiline?: boolean;
  /** Tells the server what was said; absent where it is sent with the reason itself. */
  readonly onSay?: (texte: string, sansNom: boolean) => Promise<boolean>;
}

/** The field of a public reason. Words that look like a person are told under it, with the answer to them. */
export function ChampMotif({ motif, longueurMax, occupe, onSay, ...champ }: Props): ReactElement {
  const texte = motif.texte.trim();
  const mots = listNominatifs(texte);
  const say = async (dit: string, sansNom: boolean): Promise<boolean> => {
    const fait = onSay ? await onSay(dit, sansNom) : true;
    if (fait) motif.say(sansNom);
    return fait;
  };
  return (
    <>
      <TextField
        {...champ}
        {...(champ.multiline ? { autoAdjustHeight: true, rows: 2 } : {})}
        maxLength={longueurMax}
        value={motif.texte}
        onChange={(_, valeur) => motif.setTexte(valeur ?? '')}
      />
      {mots.length > 0 ? (
        <>
          <p role="status">{tell(mots, motif.sansNom)}</p>
          <SansNom nominatif={{ texte, mots, sansNom: motif.sansNom }} occupe={occupe} onSay={say} />
        </>
      ) : null}
    </>
  );
}

function tell(mots: readonly string[], sansNom: boolean): string {
  const cites = mots.map((mot) => `«\u00a0${mot}\u00a0»`).join(', ');
  return sansNom
    ? `Vous avez dit que ${cites} n’est pas un nom de personne.`
    : `Ce motif est public et contient ${cites}. Si c’est une personne, remplacez-la par sa fonction\u00a0; sinon, dites-le.`;
}
