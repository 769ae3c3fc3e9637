import { REGLES_PUBLICATION } from '../../../../../domain/publication/index.ts';
import type { ReglePublication } from '../../../../../domain/publication/index.ts';
import type { PageGuide } from './types.ts';

const explain = ({ code, explication }: ReglePublication): string => `${code} : ${explication}`;

export const publier: PageGuide = {
  id: 'publier',
  titre: 'Publier, corriger ou retirer le tableau',
  resume: 'Relire l’aperçu, régler ce qui bloque, valider, puis corriger ou retirer si besoin.',
  ecrans: ['publication'],
  sections: [
    {
      titre: 'Publier le tableau d’un trimestre',
      paragraphes: [
        'Publier fige le tableau : la page, l’affiche et les données disent la même chose, et votre fonction reste dans le journal comme celle qui l’a validé.',
      ],
      etapes: [
        'Ouvrez l’écran Publication quand le trimestre est consolidé. L’aperçu montre ce que le public lirait.',
        'Réglez chaque point qui bloque : un lien mène à l’indicateur, et la phrase dit ce qui manque.',
        'Relisez les chiffres, les commentaires et les actions tels qu’ils seront affichés.',
        'Choisissez « Valider et publier », puis confirmez.',
      ],
    },
    {
      titre: 'Ce qui bloque la publication',
      paragraphes: [
        'Rien n’est publié tant qu’un de ces points reste. Chacun est dit à son indicateur, avec ce qui le règle.',
        ...REGLES_PUBLICATION.filter(({ bloque }) => bloque).map(explain),
        'Ces points sont seulement signalés.',
        ...REGLES_PUBLICATION.filter(({ bloque }) => !bloque).map(explain),
      ],
    },
    {
      titre: 'Un nom dans un texte public',
      paragraphes: [
        'Un commentaire, une raison d’absence, une action ou un motif qui semble nommer une personne bloque la publication. L’écran cite les mots trouvés. La recherche peut se tromper : c’est vous qui dites.',
        'Si c’est une personne, remplacez-la par sa fonction, et ses coordonnées par celles du service. Pour le texte d’un site, écrivez un commentaire public à sa place, ou demandez au site de corriger son classeur.',
        'Sinon, choisissez « Ce n’est pas un nom de personne ». La réponse vaut pour ce texte, à la lettre, et pour ce trimestre : un texte modifié est demandé de nouveau. Elle reste au journal avec votre fonction, se voit dans l’aperçu, et vous pouvez y revenir.',
        'La page publique d’un site montre ses propres commentaires. Ceux qui semblent nommer quelqu’un n’y sont pas montrés tant que cette réponse n’est pas donnée.',
        'En ligne de commande, « publish » cite les mots et l’option --sans-nom à donner.',
      ],
    },
    {
      titre: 'Déclarer un changement de série',
      paragraphes: [
        'Un nouveau standard, un service déplacé : quand un chiffre change pour une raison connue, déclarez-la dans « Changements de série ». La moyenne et la variation habituelle sont recalculées à partir de là, et le tableau le dit avec votre motif, qui est public.',
        'Un changement déclaré par erreur se retire, avec son motif ; il reste dans la liste. Ce qui est déjà publié ne bouge pas : l’aperçu montre ce que donnerait un rectificatif.',
      ],
    },
    {
      titre: 'Si l’aperçu a changé pendant que vous validiez',
      paragraphes: [
        'Un chiffre ou un commentaire a pu être modifié entre-temps. Rien n’est alors publié, et l’aperçu à jour vous est montré : relisez-le, puis publiez.',
        'Un dépôt arrivé après la consolidation n’est pas dans l’aperçu, qui le dit. Consolidez de nouveau pour l’y faire entrer.',
      ],
    },
    {
      titre: 'Corriger un tableau publié',
      paragraphes: [
        'Un tableau publié se corrige par un rectificatif daté. Donnez un motif en quelques mots : il est public, et chaque format le reprend avec les chiffres qui changent.',
        'Le tableau précédent reste lisible à son adresse, marqué comme remplacé.',
      ],
    },
    {
      titre: 'Retirer un tableau publié',
      paragraphes: [
        'Retirez un tableau s’il induit en erreur et ne peut pas être corrigé tout de suite. Sa page et la liste des tableaux disent alors quand et pourquoi, et ses fichiers ne sont plus donnés.',
        'Rien n’est effacé : les versions et le journal restent dans l’historique. Publier de nouveau fait un rectificatif, dont le retrait est le motif.',
      ],
    },
  ],
};
