import type { PageGuide } from './types.ts';

export const publierSurLeSite: PageGuide = {
  id: 'publier-sur-le-site',
  titre: 'Montrer les résultats sur le site et dans le hall',
  resume:
    'Mettre le tableau publié sur le site des services de l’État, sur l’écran d’accueil, et répondre à la presse.',
  ecrans: [],
  sections: [
    {
      titre: 'Les adresses',
      paragraphes: [
        'Chaque trimestre a une adresse qui ne change jamais, par exemple /tableaux/37/2020-T4. L’adresse /tableaux/37/dernier mène toujours au dernier trimestre publié : c’est celle à donner dans un menu, un courriel ou un code QR permanent.',
        'Chaque site du département a aussi sa page (/sites/37-PREF/dernier), comme la région (/regions/24/dernier) et la France (/national/dernier). Elles sont calculées à partir des seuls tableaux publiés.',
        'En bas de chaque page, la partie « Où sont les données » donne ces adresses, les fichiers à télécharger et le code à copier.',
      ],
    },
    {
      titre: 'Sur le site des services de l’État',
      paragraphes: [
        'La version à intégrer montre les chiffres et les situations dans un cadre, avec un lien vers la page complète. Son adresse est celle du dernier trimestre : le cadre se met à jour de lui-même.',
        'Si le site refuse les cadres, prenez le second code : une image, dans un lien vers la page. Une image ne se lit pas avec un lecteur d’écran : laissez toujours le lien.',
      ],
      etapes: [
        'Ouvrez la page du tableau, puis « Afficher ces résultats sur un autre site » en bas de la page.',
        'Copiez le premier code dans la page du site, en mode « code source ». Gardez son titre et le lien qui le suit.',
        'Enregistrez, puis regardez la page sur un ordinateur et sur un téléphone : le cadre a deux hauteurs, et rien ne défile à l’intérieur.',
      ],
    },
    {
      titre: 'Sur l’écran d’accueil',
      paragraphes: [
        'L’adresse /tableaux/37/dernier/ecran.html remplit un écran de 1280 × 720 à 4K, couché ou debout. Jusqu’à huit indicateurs tiennent sans bouger ; au-delà, deux vues alternent toutes les 24 secondes, et une case les arrête pour tout montrer.',
        'L’écran regarde toutes les dix minutes ce qui est publié : un nouveau trimestre, un rectificatif ou un retrait s’y affiche de lui-même. Si le réseau est coupé, l’écran garde ce qu’il montre. Si les scripts sont refusés, réglez le navigateur, ou le boîtier d’affichage, pour rouvrir cette adresse chaque matin. Sans réseau, le fichier ecran.html du dossier publié s’ouvre seul, et ne change pas de lui-même.',
      ],
    },
    {
      titre: 'Quand la presse appelle',
      paragraphes: [
        'Sous chaque indicateur, « Citer ce résultat » donne la phrase complète : le chiffre, son objectif, sa source et sa date. Un clic la sélectionne en entier.',
        'Chaque graphique se télécharge en dessin (SVG) ou en image (PNG), avec son titre, son chiffre et sa source : il ne peut pas être montré sans eux.',
        'Un chiffre rectifié garde sa version précédente à son adresse. Dites toujours de quel trimestre et de quelle date vous parlez.',
      ],
    },
    {
      titre: 'Ce que la préfecture doit compléter',
      paragraphes: [
        'Les pages Mentions légales, Données personnelles et Accessibilité disent « à compléter par la préfecture » tant que l’adresse, le directeur de la publication, l’hébergeur ou le délégué à la protection des données ne sont pas donnés. Ces réglages sont ceux du département, dans domain/referentiels/reglages.ts, champ mentions.',
        'Sans audit, la déclaration d’accessibilité dit « non conforme » : c’est la règle. Après un audit, changez-la avec son résultat.',
        'La Marianne et sa police sont réservées aux sites de l’État : elles sont absentes tant que le réglage marque du département ne les demande pas.',
      ],
    },
  ],
};
