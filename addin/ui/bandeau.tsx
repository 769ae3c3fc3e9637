/** @jsxImportSource react */
import type { ReactElement, ReactNode } from 'react';
import { Icone } from './icones.tsx';

export type Ton = 'bloquant' | 'justifier' | 'avertissement' | 'succes';

interface Props {
  readonly ton: Ton;
  readonly titre?: string;
  readonly children?: ReactNode;
  /** Buttons, after the text. */
  readonly actions?: ReactNode;
}

/** A message in the flow of a screen: its tone is told by an icon and words, never by the colour alone. */
export function Bandeau({ ton, titre, children, actions }: Props): ReactElement {
  return (
    <div className={`bandeau bandeau--${ton}`}>
      <Icone nom={ton} />
      <div className="bandeau__corps">
        {titre ? <p className="bandeau__titre">{titre}</p> : null}
        {children ? <div>{children}</div> : null}
        {actions ? <div className="boutons">{actions}</div> : null}
      </div>
    </div>
  );
}
