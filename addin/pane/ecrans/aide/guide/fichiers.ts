import type { PageGuide } from './types.ts';

export const fichiers: PageGuide = {
  id: 'fichiers',
  titre: 'Prendre les fichiers du tableau publié',
  resume: 'Imprimer l’affiche, ouvrir le tableau dans un tableur, donner les données, garder une archive.',
  ecrans: [],
  sections: [
    {
      titre: 'Où les prendre',
      paragraphes: [
        'Ils sont tous en bas de la page publique, dans « Où sont les données », et disent tous les mêmes chiffres. Chacun a une adresse qui ne change pas : celle de la page, suivie du nom du fichier, par exemple /tableaux/37/2020-T4/tableau.ods. Avec « dernier » à la place du trimestre, l’adresse mène au dernier trimestre publié.',
        'La commande « npx transparence publish --departement 37 --trimestre 2020-T4 --out dossier » écrit les mêmes fichiers dans un dossier. La page index.html de ce dossier s’ouvre sans réseau. Donnez avec --adresse l’adresse publique de la page : sans elle, l’affiche n’a pas de code QR.',
      ],
    },
    {
      titre: 'Les affiches',
      paragraphes: [
        'Il y en a quatre : affiche-a3.pdf pour le hall, affiche-a4.pdf pour un guichet ou un courriel, et les deux mêmes en paysage. Imprimez-les à la taille réelle, en couleurs ou en gris : chaque situation a son signe et ses mots.',
        'L’affiche tient toujours sur une page. Quand la place manque, elle réduit les caractères, puis retire dans l’ordre : les explications en clair, la phrase du signal, la méthode, les commentaires au-delà de trois lignes, le même trimestre de l’an passé, le reste des commentaires, la fin des noms trop longs, puis des actions. Elle dit alors que la suite est sur la page.',
        'Les chiffres, les unités, les objectifs, les situations, le trimestre précédent, la raison d’une absence, la couverture, le CERT et le rectificatif ne sont jamais retirés.',
        'Le fichier affiche-a3-archive.pdf est la même affiche au format d’archivage PDF/A-2a : donnez celui-là au service des archives.',
      ],
    },
    {
      titre: 'Les tableurs',
      paragraphes: [
        'tableau.xlsx s’ouvre dans Excel, tableau.ods dans LibreOffice. La première feuille s’imprime telle quelle. Les suivantes ont les actions, la méthode, les séries trimestre par trimestre et la source. Les chiffres y sont de vrais nombres, dans l’unité de leur ligne : 63 pour 63 %.',
      ],
    },
    {
      titre: 'Les données ouvertes',
      paragraphes: [
        'tableau.csv a une ligne par indicateur, avec des virgules, des points décimaux et des dates du type 2021-01-15. Une valeur vide est une valeur qui manque : la colonne statut le dit, la colonne absence dit pourquoi. series.csv a une ligne par période : les points de chaque graphique, puis ceux dont le signal est calculé, avec leurs nombres, leur moyenne et leurs limites. schema.json et series-schema.json décrivent chaque colonne selon Table Schema.',
        'tableau.json dit la même chose aux logiciels, avec les séries et les actions.',
      ],
      etapes: [
        'Sur data.gouv.fr, ouvrez le jeu de données de la préfecture, ou créez-le avec la licence ouverte Etalab 2.0.',
        'Ajoutez l’adresse /tableaux/37/dernier/tableau.csv comme ressource distante : elle se mettra à jour d’elle-même.',
        'Ajoutez de même schema.json comme documentation.',
      ],
    },
  ],
};
