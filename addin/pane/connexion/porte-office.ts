/// <reference types="office-js" />
import { typographie } from '../../../domain/controle/outils/phrase.ts';
import { RefusPorte } from './types.ts';
import type { Porte } from './types.ts';

/** Name of the message that the window sends. */
const MESSAGE = 'transparence-connexion';

/** Why Office did not open the window, or closed it, by its code. */
const REFUS: Readonly<Record<number, string>> = {
  12006: 'La fenêtre de connexion a été fermée avant la fin : recommencez quand vous le souhaitez.',
  12007: 'Une fenêtre de connexion est déjà ouverte : terminez-y la connexion, ou fermez-la.',
  12009: 'L’ouverture de la fenêtre de connexion a été refusée : recommencez, et acceptez-la.',
  12011:
    'Le navigateur a bloqué la fenêtre de connexion : autorisez les fenêtres de ce site, puis recommencez.',
};
const INCONNU =
  'La fenêtre de connexion ne s’est pas ouverte. Recommencez ; si cela se répète, travaillez dans la page Transparence (page.html).';
const SANS_FENETRE =
  'Cet Excel n’ouvre pas de fenêtre de connexion. Travaillez dans la page Transparence (page.html).';

const deny = (phrase: string): RefusPorte => new RefusPorte(typographie(phrase));

/** What of Office is used. */
export interface OfficeFenetre {
  readonly context: { readonly ui?: Pick<Office.UI, 'displayDialogAsync'> };
  readonly EventType: Readonly<Record<'DialogMessageReceived' | 'DialogEventReceived', Office.EventType>>;
}

interface Recu {
  readonly message?: string;
  readonly origin?: string | undefined;
  readonly error?: number;
}

/** Half the screen: the sign-in service is made for a narrow window. */
const TAILLE = { height: 70, width: 40, promptBeforeOpen: false } as const;

/** A window that Excel opens at our own origin, and that speaks to the pane by Office. */
export function createPorteOffice(office: () => OfficeFenetre | undefined): Porte {
  /** Opens it and waits for its word. */
  const open = (adresse: string): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      const ici = office();
      const ui = ici?.context.ui;
      if (!ici || typeof ui?.displayDialogAsync !== 'function') return reject(deny(SANS_FENETRE));
      ui.displayDialogAsync(new URL(adresse, location.href).href, TAILLE, ({ status, value, error }) => {
        if (String(status) !== 'succeeded') return reject(deny(REFUS[error.code] ?? INCONNU));
        const fenetre = value;
        const hear = (recu: Recu): void => {
          // Only our own pages are listened to; an Office that does not say the origin checks it itself.
          if (recu.origin !== undefined && recu.origin !== location.origin) return;
          const dit = parse(recu.message);
          if (dit?.['type'] !== MESSAGE) return;
          fenetre.close();
          resolve(dit);
        };
        const end = ({ error: code }: Recu): void => reject(deny(REFUS[code ?? 0] ?? INCONNU));
        fenetre.addEventHandler(ici.EventType.DialogMessageReceived, hear);
        fenetre.addEventHandler(ici.EventType.DialogEventReceived, end);
      });
    });
  return {
    mode: 'dialogue',
    go: async (adresse) => {
      const { remise, refus } = await open(adresse);
      if (typeof remise === 'string') return remise;
      throw typeof refus === 'string' ? new RefusPorte(refus, true) : deny(INCONNU);
    },
    comeBack: () => null,
    leave: async (adresse) => void (await open(adresse)),
  };
}

function parse(texte: string | undefined): Record<string, unknown> | null {
  try {
    const lu: unknown = JSON.parse(texte ?? '');
    return typeof lu === 'object' && lu !== null ? (lu as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
