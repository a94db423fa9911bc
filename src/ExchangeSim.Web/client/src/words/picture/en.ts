/** Words of pictures that can be saved. English. */
export const picture = {
  save: 'Save this picture:',
  as: (kind: string, what: string) => `Save the picture “${what}” as ${kind}`,
  failed: 'This browser could not make the picture. Try the other format.',
  keys: {
    open: 'An arrow leads from who asked to who is to answer, with how many requests; dashed and with ◔: some of them are late.',
    moments: 'Each mark is a moment at a seat.',
    shown: 'Marks, in their order',
  },
};

export type PictureWords = typeof picture;
