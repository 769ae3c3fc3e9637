import type { MentionsReglage } from '../../../domain/referentiels/types.ts';
import { html } from '../page/html.ts';
import type { Html } from '../page/html.ts';
import { renderSimple } from '../page/pages-simples.ts';
import type { OptionsPageSimple } from '../page/pages-simples.ts';
import { texteAccessibilite, TITRE_ACCESSIBILITE } from './accessibilite.ts';
import { texteDonneesOuvertes, texteDonneesPersonnelles } from './donnees.ts';
import { texteMentions } from './mentions-legales.ts';

/** `mentions`: the settings of the préfecture (`reglageOf(departement).mentions`); what it left out is shown as such. */
export interface OptionsMentions extends OptionsPageSimple {
  readonly mentions?: MentionsReglage | undefined;
}

function renderTexte(titre: string, description: string, options: OptionsMentions, texte: Html): string {
  return renderSimple(
    { titre, description },
    options,
    html`<div class="simple">
      <h1>${titre}</h1>
      ${texte}
    </div>`,
  );
}

/** The accessibility statement. */
export const renderAccessibilite = (options: OptionsMentions): string =>
  renderTexte(
    TITRE_ACCESSIBILITE,
    'Déclaration d’accessibilité.',
    options,
    texteAccessibilite(options.mentions),
  );

/** Legal notice of the publisher that `options.service` names: « Préfecture d’Indre-et-Loire ». */
export const renderMentionsLegales = (options: OptionsMentions): string => {
  const { service, mentions } = options;
  const pages = service === undefined ? 'des tableaux' : `publiées par ${service}`;
  return renderTexte(
    'Mentions légales',
    `Mentions légales des pages ${pages}.`,
    options,
    texteMentions(service, mentions),
  );
};

export const renderDonneesPersonnelles = (options: OptionsMentions): string =>
  renderTexte(
    'Données personnelles',
    'Ce qui est conservé des lecteurs de ces pages\u00a0: ni cookie, ni mesure d’audience.',
    options,
    texteDonneesPersonnelles(options.mentions),
  );

export const renderDonneesOuvertes = (options: OptionsMentions): string =>
  renderTexte(
    'Données ouvertes',
    'Formats, licence et réutilisation des données publiées.',
    options,
    texteDonneesOuvertes(options.mentions),
  );
