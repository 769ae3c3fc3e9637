/** @jsxImportSource react */
import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { DefaultButton, PrimaryButton } from '../../ui/index.ts';

interface Props {
  /** The button, and again the one that does it. */
  readonly libelle: string;
  readonly oui: string;
  /** What it is about, for screen readers, where several buttons say the same. */
  readonly precision?: string;
  readonly disabled?: boolean;
  /** What will happen, in a sentence or two. */
  readonly children: ReactNode;
  readonly onConfirm: () => void;
}

/** A button that says what it is about to do and asks once, in place: no window over the workbook. */
export function Confirmation({
  libelle,
  oui,
  precision,
  disabled = false,
  children,
  onConfirm,
}: Props): ReactElement {
  const [ouverte, setOuverte] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  const bouton = useRef<HTMLDivElement>(null);
  const passee = useRef(false);
  // Before the next key is read: a passive effect would let a quick Tab leave from nowhere.
  useLayoutEffect(() => {
    if (ouverte) question.current?.focus();
    // Back to the button that was clicked, and not on the first drawing.
    else if (passee.current) bouton.current?.querySelector('button')?.focus();
    passee.current = ouverte;
  }, [ouverte]);
  if (!ouverte) {
    return (
      <div ref={bouton}>
        <DefaultButton
          disabled={disabled}
          {...(precision ? { ariaLabel: `${libelle}\u00a0: ${precision}` } : {})}
          onClick={() => setOuverte(true)}
        >
          {libelle}
        </DefaultButton>
      </div>
    );
  }
  return (
    <div className="confirmation" role="group" aria-label={libelle} tabIndex={-1} ref={question}>
      <p>{children}</p>
      <div className="boutons">
        <PrimaryButton
          onClick={() => {
            setOuverte(false);
            onConfirm();
          }}
        >
          {oui}
        </PrimaryButton>
        <DefaultButton onClick={() => setOuverte(false)}>Renoncer</DefaultButton>
      </div>
    </div>
  );
}
