import type { MentionsReglage } from '../../../domain/referentiels/types.ts';
import { html } from '../page/html.ts';
import type { Fragment, Html } from '../page/html.ts';
import { LICENCE } from '../page/telechargements.ts';
import { fourni } from './a-completer.ts';

const fait = (nom: string, valeur: Fragment): Html =>
  html`<dt>${nom}</dt>
    <dd>${valeur}</dd>`;

/** Who publishes, who answers for it, who hosts, under which licence. A list, without heading. */
export const texteMentions = (service: string | undefined, mentions: MentionsReglage = {}): Html =>
  html`<dl class="mentions">
    ${fait('Éditeur', fourni(service))} ${fait('Adresse', fourni(mentions.adresse))}
    ${mentions.telephone === undefined ? null : fait('Téléphone', mentions.telephone)}
    ${fait('Courriel', fourni(mentions.courriel))}
    ${fait('Direction de la publication', fourni(mentions.directeurPublication))}
    ${fait('Hébergement', fourni(mentions.hebergeur))} ${fait('Cookies et mesure d’audience', 'aucun')}
    ${fait('Réutilisation', html`libre sous <a href="${LICENCE}">licence Etalab 2.0</a>, en citant la source et la date`)}
  </dl>`;
