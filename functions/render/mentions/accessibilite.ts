import type { MentionsReglage } from '../../../domain/referentiels/types.ts';
import { html } from '../page/html.ts';
import type { Html } from '../page/html.ts';
import { fourni } from './a-completer.ts';

/** Without an audit, the words that the law leaves are « non conforme ». */
export const TITRE_ACCESSIBILITE = 'Accessibilité\u00a0: non conforme';

/** What is known and what is not about the accessibility of these pages. Paragraphs, without heading. */
export const texteAccessibilite = (mentions: MentionsReglage = {}): Html =>
  html`<p>
      Cette page n’a pas fait l’objet d’un audit de conformité au référentiel général d’amélioration de
      l’accessibilité (RGAA)&nbsp;: elle est donc déclarée non conforme.
    </p>
    <p>
      Elle est conçue pour être lue au clavier, avec un lecteur d’écran, agrandie à 200&#8239;% et sur un
      petit écran. Les graphiques ont un équivalent en texte et en tableau. La page contient toutes les
      informations de l’affiche et de l’écran d’accueil. Des vérifications automatiques sont faites à chaque
      version&nbsp;: elles ne remplacent pas un audit.
    </p>
    <p>
      Si une information vous reste inaccessible, écrivez au service
      (${fourni(mentions.contactAccessibilite ?? mentions.courriel)}) ou demandez-la à l’accueil&nbsp;: elle
      vous sera donnée sous une autre forme.
    </p>
    <p>
      Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits&nbsp;: par son
      <a href="https://formulaire.defenseurdesdroits.fr/">formulaire en ligne</a>, par l’un de ses
      <a href="https://www.defenseurdesdroits.fr/carte-des-delegues">délégués</a>, ou par courrier gratuit,
      sans timbre, à Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX&nbsp;07.
    </p>`;
