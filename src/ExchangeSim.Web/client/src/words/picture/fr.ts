import type { PictureWords } from './en';

/** Words of pictures that can be saved. French. */
export const picture: PictureWords = {
  save: 'Enregistrer cette image :',
  as: (kind, what) => `Enregistrer l’image « ${what} » en ${kind}`,
  failed: 'Ce navigateur n’a pas pu créer l’image. Essayez l’autre format.',
  keys: {
    open: 'Une flèche va de qui a demandé à qui doit répondre, avec le nombre de demandes ; en tirets et avec ◔ : certaines sont en retard.',
    moments: 'Chaque repère est un moment à une place.',
    shown: 'Les repères, dans leur ordre',
  },
};
